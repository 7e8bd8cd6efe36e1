import { useEffect, useState } from 'react';
import { Page } from '../../app/Page.tsx';
import { useText } from '../../i18n/use-text.ts';
import { fullSpec } from '../../state/full-spec.ts';
import type { AppState } from '../../state/store.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { shortName } from '../disk/disk-words.ts';
import { useDiskFacts } from '../disk/use-disk-facts.ts';
import { ReviewBody } from './ReviewBody.tsx';
import './review.css';

interface StartButtonProps {
  readonly isDisabled: boolean;
  readonly onStart: () => void;
}

/** Says what it does, to which disk; the one control of the program in the negative colour. */
function StartButton({ isDisabled, onStart }: StartButtonProps) {
  const { t } = useText();
  const facts = useDiskFacts();
  const disk = useApp((state) => state.disk);
  const beginning = useApp((state) => state.beginning);
  if (disk === null) return null;
  const isHarmless = disk.isEmpty || beginning === 'continue';
  const text =
    beginning === 'continue'
      ? 'review.continueButton'
      : disk.isEmpty
        ? 'review.installButton'
        : 'review.eraseButton';
  return (
    <Button
      look={isHarmless ? 'primary' : 'destructive'}
      onPress={onStart}
      isDisabled={isDisabled}
      describedBy="page-excuse"
    >
      {t(text, { disk: facts.title(disk) })}
    </Button>
  );
}

/** What main would refuse the start for. */
function missingSecret(
  state: AppState,
): 'no-passphrase' | 'no-recovery-key' | 'no-password' | null {
  if (!state.hasPassphrase) return 'no-passphrase';
  const wantsKey = state.spec?.encryption.recoveryKey === true;
  if (wantsKey && state.recoveryKey !== 'tested') return 'no-recovery-key';
  const hasSystem = fullSpec(state)?.system !== undefined;
  return hasSystem && !state.hasPassword ? 'no-password' : null;
}

function useReview() {
  const review = useApp((state) => state.review);
  const disk = useApp((state) => state.disk);
  const beginning = useApp((state) => state.beginning);
  const missing = useApp(missingSecret);
  const openReview = useApp((state) => state.openReview);
  const startInstall = useApp((state) => state.startInstall);
  const [typedName, setTypedName] = useState('');
  const [isStarting, setStarting] = useState(false);
  useEffect(() => void openReview(), [openReview]);
  const mustType = disk !== null && !disk.isEmpty && beginning !== 'continue';
  const isNamed = disk !== null && (!mustType || typedName.trim() === shortName(disk));
  const start = async (): Promise<void> => {
    setStarting(true);
    await startInstall(beginning, typedName);
    setStarting(false);
  };
  return { review, disk, typedName, setTypedName, isNamed, missing, isStarting, start };
}

interface ExcuseParts extends Pick<ReturnType<typeof useReview>, 'missing' | 'isStarting'> {
  readonly isOpen: boolean;
  readonly isBlocked: boolean;
  readonly isNamed: boolean;
}

/** Why the button is closed, in the order in which it can be mended. */
function useExcuse(parts: ExcuseParts): string | null {
  const { t } = useText();
  const disk = useApp((state) => state.disk);
  if (parts.isStarting) return t('review.starting');
  if (!parts.isOpen) return null;
  if (parts.isBlocked) return t('excuses.blocked');
  if (parts.missing !== null) return t(`excuses.${parts.missing}`);
  if (parts.isNamed || disk === null) return null;
  return t('excuses.name-not-typed', { name: shortName(disk) });
}

/** The plan in sentences and, on demand, in commands. Nothing is written before its button. */
export function ReviewPage() {
  const { t } = useText();
  const { review, disk, typedName, setTypedName, isNamed, ...rest } = useReview();
  const refusal = useApp((state) => state.jobRefusal);
  const openReview = useApp((state) => state.openReview);
  const isOpen = review.kind === 'open' && review.confirmation !== null;
  const isBlocked = isOpen && review.concerns.some(({ state }) => state === 'blocking');
  const canStart = isOpen && !isBlocked && isNamed && rest.missing === null && !rest.isStarting;
  const excuse = useExcuse({ isOpen, isBlocked, isNamed, ...rest });
  return (
    <Page
      id="review"
      title={t('review.title')}
      isWide
      hasBack
      next={<StartButton isDisabled={!canStart} onStart={() => void rest.start()} />}
      excuse={excuse}
    >
      <p>{t('review.intro')}</p>
      {refusal === null ? null : (
        // Trying again here is reading again: the button at the bottom is the only one that starts.
        <ProblemNote problem={refusal} onRetry={() => void openReview()} />
      )}
      {review.kind === 'opening' ? <Skeleton label={t('review.opening')} rows={4} /> : null}
      {review.kind === 'failed' ? (
        <ProblemNote problem={review.problem} onRetry={() => void openReview()} />
      ) : null}
      {review.kind === 'open' && disk !== null ? (
        <ReviewBody disk={disk} review={review} typedName={typedName} onType={setTypedName} />
      ) : null}
      {disk === null ? <Note kind="warning" title={t('excuses.no-disk')} /> : null}
    </Page>
  );
}
