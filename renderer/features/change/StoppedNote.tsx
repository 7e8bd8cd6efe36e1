import type { Remedy } from '../../../core/errors/codes.ts';
import type { ChangeStatus } from '../../../core/change/change.ts';
import type { Problem } from '../../../core/errors/problem.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { MoreAbout } from '../problem/MoreAbout.tsx';
import { remediesIn } from '../problem/remedy-actions.ts';
import { RemedyButton } from '../install/RemedyButton.tsx';
import { OfferButtons } from './ChangeOutcome.tsx';

export interface StoppedNoteProps {
  readonly problem: Problem;
  /** What was begun, where main could ask; its ways on come before the problem's own. */
  readonly status: ChangeStatus | null;
}

/** To go on, to go back or to begin again: what the change itself offers. */
const waysOn: readonly Remedy[] = ['try-again', 'finish-change', 'undo-change'];

/** Why a change stopped, what state things are in, and each way on once. */
export function StoppedNote({ problem, status }: StoppedNoteProps) {
  const { t, say, sayProblem, sayNext } = useText();
  const retry = useApp((state) => state.retryChange);
  const isOffered = status !== null && status.offers.length > 0;
  const remedies = remediesIn('manager', problem.code);
  const own = isOffered ? remedies.filter((remedy) => !waysOn.includes(remedy)) : remedies;
  return (
    <Note
      kind="error"
      title={sayProblem(problem)}
      actions={
        <>
          {isOffered ? <OfferButtons status={status} /> : null}
          {own.map((remedy, index) => (
            <RemedyButton
              key={remedy}
              remedy={remedy}
              isFirst={index === 0 && !isOffered}
              onRetry={() => void retry()}
            />
          ))}
          <MoreAbout problem={problem} />
        </>
      }
    >
      <p>{sayNext(problem)}</p>
      {isOffered ? <p>{say(status.situation)}</p> : null}
      {problem.lines.length === 0 ? null : (
        <pre className="commands problem-lines" tabIndex={0} aria-label={t('install.lastLines')}>
          {problem.lines.join('\n')}
        </pre>
      )}
    </Note>
  );
}
