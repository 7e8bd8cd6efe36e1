import { useEffect } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { ConfirmByName } from '../review/ConfirmByName.tsx';
import { Losses } from '../review/Losses.tsx';
import { useOfferedDisks } from './use-offered-disks.ts';

export interface StickReviewSectionProps {
  readonly typedName: string;
  readonly onType: (name: string) => void;
}

/** What will be lost, what is unmounted first, and the name to type. */
export function StickReviewSection({ typedName, onType }: StickReviewSectionProps) {
  const { t } = useText();
  const review = useApp((state) => state.stickReview);
  const hasImage = useApp((state) => state.stickImage.kind === 'loaded');
  const propose = useApp((state) => state.proposeStick);
  const { chosen } = useOfferedDisks();
  const isWanted = hasImage && chosen !== null && review.kind === 'unasked';
  useEffect(() => {
    if (isWanted) void propose();
  }, [isWanted, propose]);
  if (chosen === null || review.kind === 'unasked') return null;
  if (review.kind === 'loading') return <Skeleton label={t('stick.proposing')} rows={2} />;
  if (review.kind === 'failed') {
    return <ProblemNote problem={review.problem} onRetry={() => void propose()} />;
  }
  const { disk, unmounts } = review.value.proposal;
  return (
    <>
      {disk.isEmpty ? <p>{t('stick.nothingLost')}</p> : <Losses disk={disk} />}
      {unmounts.length === 0 ? null : (
        <Note kind="information" title={t('stick.unmountTitle', { count: unmounts.length })}>
          <ul className="stick-mounts">
            {unmounts.map((path) => (
              <li key={path}>
                <bdi>{path}</bdi>
              </li>
            ))}
          </ul>
          <p>{t('stick.unmount')}</p>
        </Note>
      )}
      {disk.isEmpty ? null : <ConfirmByName disk={disk} typedName={typedName} onType={onType} />}
    </>
  );
}
