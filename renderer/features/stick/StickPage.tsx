import { useEffect, useRef, useState } from 'react';
import { FaceMenu } from '../../app/FaceMenu.tsx';
import { HelpDialog } from '../../app/HelpDialog.tsx';
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
  if (state.kind !== 'running') {
    return (
      <Button look="primary" onPress={() => void leave()}>
        {t('stick.another')}
      </Button>
    );
  }
  return (
    <Button isDisabled={state.isCancelling} onPress={() => void cancel()}>
      {t(state.isCancelling ? 'stick.stopping' : 'stick.stop')}
    </Button>
  );
}

function Footer({ typedName }: { readonly typedName: string }) {
  const { t } = useText();
  const isOpen = useApp((state) => state.isStickOpen);
  const setHelpOpen = useApp((state) => state.setHelpOpen);
  const { excuse } = useWay(typedName);
  return (
    <footer className="page-footer">
      <Button look="flat" icon="question" onPress={() => setHelpOpen(true)}>
        {t('buttons.help')}
      </Button>
      <p className="page-excuse quiet" id="page-excuse" role="status">
        {isOpen ? '' : excuse}
      </p>
      {isOpen ? <JobButton /> : <WriteButton typedName={typedName} />}
    </footer>
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
  const isHelpOpen = useApp((state) => state.isHelpOpen);
  const loadStickJob = useApp((state) => state.loadStickJob);
  const node = useApp((state) => state.stickDisk?.identity.node);
  // What was typed for another disk, or for one that is written already, counts for nothing.
  const about = `${node ?? ''} ${isOpen}`;
  const [typed, setTyped] = useState({ about, name: '' });
  const typedName = typed.about === about ? typed.name : '';
  const setTypedName = (name: string): void => setTyped({ about, name });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    void loadStickJob();
  }, [loadStickJob]);
  return (
    <>
      <nav className="page-list page-list-empty" aria-label={t('pages.label')}>
        <FaceMenu />
      </nav>
      <main className="page" aria-labelledby="page-title">
        <header className="page-header">
          <h1 id="page-title" ref={heading} tabIndex={-1}>
            {t('stick.title')}
          </h1>
        </header>
        <div className="page-scroll">
          <div className="page-column">
            {isOpen ? <StickProgress /> : <Form typedName={typedName} onType={setTypedName} />}
          </div>
        </div>
        <Footer typedName={typedName} />
        {isHelpOpen ? (
          <HelpDialog page={t('stick.title')} text={t('stick.help')} keys={t('help.keys')} />
        ) : null}
      </main>
    </>
  );
}
