import { useEffect } from 'react';
import { NextButton } from '../../app/NextButton.tsx';
import { Page } from '../../app/Page.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DiskList } from './DiskList.tsx';
import { DiskNews, useFollowDisks } from './DiskNews.tsx';
import type { Disk } from '../../../core/disks/disk.ts';
import { EarlierRun } from './EarlierRun.tsx';
import './disk.css';

function ProbeFailed() {
  const { t, sayProblem, sayNext } = useText();
  const probe = useApp((state) => state.probe);
  const probeDisks = useApp((state) => state.probeDisks);
  if (probe.kind !== 'failed') return null;
  return (
    <Note
      kind="error"
      title={sayProblem(probe.problem)}
      actions={
        <Button look="primary" icon="refresh" onPress={() => void probeDisks()}>
          {t('buttons.tryAgain')}
        </Button>
      }
    >
      <p>{sayNext(probe.problem)}</p>
      <p>{t('disk.untouched')}</p>
    </Note>
  );
}

function isHeldByRun({ exclusion }: Disk): boolean {
  return exclusion?.kind === 'own-earlier-run';
}

function Body() {
  const { t } = useText();
  const probe = useApp((state) => state.probe);
  switch (probe.kind) {
    case 'unasked':
    case 'loading':
      return (
        <>
          <p className="quiet">{t('disk.password')}</p>
          <Skeleton label={t('disk.loading')} rows={3} />
        </>
      );
    case 'failed':
      return <ProbeFailed />;
    case 'loaded':
      return (
        <>
          <EarlierRun run={probe.run} isHeld={probe.disks.some(isHeldByRun)} />
          <DiskNews />
          <DiskList disks={probe.disks} />
        </>
      );
  }
}

/** Which disk NixOS goes on. */
export function DiskPage() {
  const { t } = useText();
  const kind = useApp((state) => state.probe.kind);
  const isChosen = useApp((state) => state.disk !== null);
  const probeDisks = useApp((state) => state.probeDisks);
  const goNext = useApp((state) => state.goNext);
  useFollowDisks();
  // Coming here is the request to look; the page before has said that a password may be asked for.
  useEffect(() => {
    if (kind === 'unasked') void probeDisks();
  }, [kind, probeDisks]);
  return (
    <Page
      id="disk"
      title={t('disk.title')}
      hasBack
      next={<NextButton onPress={goNext} isDisabled={!isChosen} />}
      onEnter={isChosen ? goNext : null}
      excuse={isChosen || kind !== 'loaded' ? null : t('excuses.no-disk')}
    >
      <div className="disk-intro">
        <p>{t('disk.intro')}</p>
        <Button icon="refresh" onPress={() => void probeDisks()} isDisabled={kind === 'loading'}>
          {t('disk.rescan')}
        </Button>
      </div>
      <Body />
    </Page>
  );
}
