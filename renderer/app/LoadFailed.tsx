import type { Problem } from '../../core/errors/problem.ts';
import { MoreAbout } from '../features/problem/MoreAbout.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';

export interface LoadFailedProps {
  readonly problem: Problem;
  readonly onRetry: () => void;
}

/** Something could not be looked at: why, what it means, and another try. */
export function LoadFailed({ problem, onRetry }: LoadFailedProps) {
  const { t, sayProblem, sayNext } = useText();
  return (
    <Note
      kind="error"
      title={sayProblem(problem)}
      actions={
        <>
          <Button look="primary" icon="refresh" onPress={onRetry}>
            {t('buttons.tryAgain')}
          </Button>
          <MoreAbout problem={problem} />
        </>
      }
    >
      <p>{sayNext(problem)}</p>
      <p>{t('disk.untouched')}</p>
    </Note>
  );
}
