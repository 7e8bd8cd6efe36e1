import { useEffect } from 'react';
import { ManagerPage } from '../../app/ManagerPage.tsx';
import { driftSentence } from '../../../core/drift/drift-sentence.ts';
import type { DriftSummary } from '../../../core/drift/scan.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { UnfinishedChanges } from '../change/UnfinishedChanges.tsx';
import { ScanButton } from './ScanButton.tsx';
import { ScanFailed } from './ScanFailed.tsx';
import { ScanNotes } from './ScanNotes.tsx';
import { LastBoot } from './LastBoot.tsx';
import { HealthLine } from './HealthLine.tsx';
import { PreciousList } from './PreciousList.tsx';
import { Tideline } from './Tideline.tsx';
import { useScan } from './use-scan.ts';
import './overview.css';

function Summary({ summary }: { readonly summary: DriftSummary }) {
  const { t, say } = useText();
  return (
    <>
      <ScanNotes summary={summary} />
      <p className="overview-sentence" role="status">
        {say(driftSentence(summary))}
      </p>
      <Tideline summary={summary} />
      <PreciousList summary={summary} />
      <section className="overview-rest" aria-label={t('overview.restLabel')}>
        <LastBoot />
        <HealthLine />
      </section>
    </>
  );
}

function Body() {
  const { t } = useText();
  const summary = useApp((state) => state.summary);
  switch (summary.kind) {
    case 'unasked':
    case 'loading':
      return (
        <>
          <p className="quiet">{t('overview.looking')}</p>
          <Skeleton label={t('overview.loading')} rows={4} />
        </>
      );
    case 'failed':
      return <ScanFailed problem={summary.problem} />;
    case 'loaded':
      return <Summary summary={summary.value} />;
  }
}

/** What the next boot erases, and which of it is worth keeping. */
export function OverviewPage() {
  const { t } = useText();
  const isLoaded = useApp((state) => state.summary.kind === 'loaded');
  const loadKept = useApp((state) => state.loadKept);
  useScan();
  // One helper, one password: the rest is asked for once the scan has shown that it is there.
  useEffect(() => {
    if (isLoaded) void loadKept();
  }, [isLoaded, loadKept]);
  return (
    <ManagerPage id="overview" title={t('overview.title')} actions={<ScanButton />}>
      <UnfinishedChanges />
      <Body />
    </ManagerPage>
  );
}
