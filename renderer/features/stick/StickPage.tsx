import { useEffect, useState } from 'react';
import { PageColumn } from '../../app/PageColumn.tsx';
import { PageFooter } from '../../app/PageFooter.tsx';
import { SinglePage } from '../../app/SinglePage.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { useDiskFacts } from '../disk/use-disk-facts.ts';
import { shortName } from '../disk/disk-words.ts';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { ImageSection } from './ImageSection.tsx';
import { StickProgress } from './StickProgress.tsx';
import { StickReviewSection } from './StickReviewSection.tsx';
import { StickSection } from './StickSection.tsx';
import { useOfferedDisks } from './use-offered-disks.ts';
import '../disk/disk.css';
import '../install/install.css';
import '../review/review.css';
import './stick.css';

interface Way {
  readonly canStart: boolean;
  readonly excuse: string;
}

/** Whether it can begin, or what is missing, in the order in which it can be mended. */
function useWay(typedName: string): Way {
  const { t } = useText();
  const image = useApp((state) => state.stickImage);
  const review = useApp((state) => state.stickReview);
  const { chosen } = useOfferedDisks();
  const closed = (excuse: string): Way => ({ canStart: false, excuse });
  if (image.kind !== 'loaded') return closed(t('stick.excuses.image'));
  if (chosen === null) return closed(t('stick.excuses.disk'));
  if (review.kind !== 'loaded') return closed('');
  const { disk } = review.value.proposal;
  const name = shortName(disk);
  if (disk.isEmpty || typedName.trim() === name) return { canStart: true, excuse: '' };
  return closed(t('excuses.name-not-typed', { name }));
}

function WriteButton({ typedName }: { readonly typedName: string }) {
  const { t } = useText();
  const facts = useDiskFacts();
  const { canStart } = useWay(typedName);
  const review = useApp((state) => state.stickReview);
  const startStick = useApp((state) => state.startStick);
  const [isStarting, setStarting] = useState(false);
  const disk = review.kind === 'loaded' ? review.value.proposal.disk : null;
  const start = async (): Promise<void> => {
    setStarting(true);
    await startStick(typedName);
    setStarting(false);
  };
  return (
    <Button
      look={disk === null || disk.isEmpty ? 'primary' : 'destructive'}
      isDisabled={!canStart || isStarting}
      describedBy="page-excuse"
      onPress={() => void start()}
    >
      {disk === null || disk.isEmpty
        ? t('stick.write')
        : t('stick.eraseAndWrite', { disk: facts.title(disk) })}
    </Button>
  );
}

/** The way out of a stick under way, and on from one that has ended. */
function JobButton() {
  const { t } = useText();
  const state = useApp((all) => all.stickJob.state);
  const cancel = useApp((all) => all.cancelStick);
  const leave = useApp((all) => all.leaveStick);
  if (state.kind === 'done') {
    return (
      <Button look="primary" onPress={() => void leave()}>
        {t('stick.another')}
      </Button>
    );
  }
  if (state.kind !== 'running') {
    return <Button onPress={() => void leave()}>{t('stick.back')}</Button>;
  }
  return (
    <Button isDisabled={state.isCancelling} onPress={() => void cancel()}>
      {t(state.isCancelling ? 'stick.stopping' : 'stick.stop')}
    </Button>
  );
}

function Footer({ typedName }: { readonly typedName: string }) {
  const isOpen = useApp((state) => state.isStickOpen);
  const { excuse } = useWay(typedName);
  return (
    <PageFooter excuse={isOpen ? '' : excuse}>
      {isOpen ? <JobButton /> : <WriteButton typedName={typedName} />}
    </PageFooter>
  );
}

function Form({ typedName, onType }: { typedName: string; onType: (name: string) => void }) {
  const { t } = useText();
  const refusal = useApp((state) => state.stickRefusal);
  const propose = useApp((state) => state.proposeStick);
  return (
    <>
      <p>{t('stick.intro')}</p>
      {refusal === null ? null : <ProblemNote problem={refusal} onRetry={() => void propose()} />}
      <ImageSection />
      <StickSection />
      <StickReviewSection typedName={typedName} onType={onType} />
    </>
  );
}

/** Writes an image to a USB stick: which image, which stick, what is lost, and how far it is. */
export function StickPage() {
  const { t } = useText();
  const isOpen = useApp((state) => state.isStickOpen);
  const loadStickJob = useApp((state) => state.loadStickJob);
  // What was typed for another proposal counts for nothing, even if it was about the same disk.
  const about = useApp(({ stickReview }) =>
    stickReview.kind === 'loaded' ? stickReview.value.confirmation : null,
  );
  const [typed, setTyped] = useState({ about, name: '' });
  const typedName = typed.about === about ? typed.name : '';
  const setTypedName = (name: string): void => setTyped({ about, name });
  useEffect(() => void loadStickJob(), [loadStickJob]);
  const help = { page: t('stick.title'), text: t('stick.help'), keys: t('help.keys') };
  // What was pressed to begin, or to go back, is gone then: the key makes the page take the focus again.
  return (
    <SinglePage key={String(isOpen)} title={t('stick.title')} help={help}>
      <PageColumn>
        {isOpen ? <StickProgress /> : <Form typedName={typedName} onType={setTypedName} />}
      </PageColumn>
      <Footer typedName={typedName} />
    </SinglePage>
  );
}
