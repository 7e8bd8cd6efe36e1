import type { Problem } from '../../../core/errors/problem.ts';
import { useText } from '../../i18n/use-text.ts';
import { Note } from '../../ui/Note.tsx';
import { MoreAbout } from '../problem/MoreAbout.tsx';
import { remediesIn } from '../problem/remedy-actions.ts';
import { useWindowFace } from '../problem/use-window-face.ts';
import { RemedyButton } from './RemedyButton.tsx';

export interface ProblemNoteProps {
  readonly problem: Problem;
  /** What "try again" does here, where it is not the run that is tried again. */
  readonly onRetry?: () => void;
}

/** A stop that was asked for is no error. */
function isStop({ code }: Problem): boolean {
  return code === 'cancelled' || code === 'stick-cancelled';
}

/** What happened, what state things are in, the last useful lines, and what can be done about it. */
export function ProblemNote({ problem, onRetry }: ProblemNoteProps) {
  const { t, sayProblem, sayNext } = useText();
  const remedies = remediesIn(useWindowFace(), problem.code);
  return (
    <Note
      kind={isStop(problem) ? 'information' : 'error'}
      title={sayProblem(problem)}
      actions={
        <>
          {remedies.map((remedy, index) => (
            <RemedyButton
              key={remedy}
              remedy={remedy}
              isFirst={index === 0}
              {...(onRetry === undefined ? {} : { onRetry })}
            />
          ))}
          <MoreAbout problem={problem} />
        </>
      }
    >
      <p>{sayNext(problem)}</p>
      {problem.lines.length === 0 ? null : (
        <pre className="commands problem-lines" tabIndex={0} aria-label={t('install.lastLines')}>
          {problem.lines.join('\n')}
        </pre>
      )}
    </Note>
  );
}
