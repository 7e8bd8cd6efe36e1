import type { ChangeStatus } from '../../../core/change/change.ts';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { ChangeOutcome } from './ChangeOutcome.tsx';
import './change.css';

/** A change that runs now is told by its progress. */
function isPending({ state }: ChangeStatus): boolean {
  return state === 'unfinished' || state === 'waiting';
}

/** Changes that were interrupted, or wait for the next boot, with what can be done about each. */
export function UnfinishedChanges() {
  const { t } = useText();
  const changes = useApp((state) => state.changes);
  const refusal = useApp((state) => state.changeRefusal);
  const retry = useApp((state) => state.retryChange);
  const isOpen = useApp((state) => state.change.kind !== 'closed');
  const pending = (loadedOf(changes) ?? []).filter(isPending);
  if (pending.length === 0 && (refusal === null || isOpen)) return null;
  return (
    <section className="pending-changes" aria-label={t('change.pending')}>
      {pending.map((status) => (
        <ChangeOutcome key={status.id} status={status} />
      ))}
      {refusal === null || isOpen ? null : (
        <ProblemNote problem={refusal} onRetry={() => void retry()} />
      )}
    </section>
  );
}
