import { ManagerPage } from '../../app/ManagerPage.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ScanButton } from '../overview/ScanButton.tsx';
import { ScanFailed } from '../overview/ScanFailed.tsx';
import { ScanNotes } from '../overview/ScanNotes.tsx';
import { useScan } from '../overview/use-scan.ts';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { DetailsPane } from './DetailsPane.tsx';
import { DriftToolbar } from './DriftToolbar.tsx';
import { NoRows } from './NoRows.tsx';
import { SizePicture } from './SizePicture.tsx';
import { TimelineStrip } from './TimelineStrip.tsx';
import { TreeTable } from './TreeTable.tsx';
import { useSearchKey } from './use-search-key.ts';
import './drift.css';

/** The rows that are shown may not be what was asked for. */
function ViewProblem() {
  const problem = useApp((state) => state.viewProblem);
  const openView = useApp((state) => state.openView);
  if (problem === null) return null;
  return <ProblemNote problem={problem} onRetry={() => void openView()} />;
}

function Main() {
  const look = useApp((state) => state.driftLook);
  const rowCount = useApp((state) => state.rowCount);
  const isOpened = useApp((state) => state.viewId !== null);
  if (look === 'picture') return <SizePicture />;
  return rowCount === 0 && isOpened ? <NoRows /> : <TreeTable />;
}

function Body() {
  const { t } = useText();
  const summary = useApp((state) => state.summary);
  switch (summary.kind) {
    case 'unasked':
    case 'loading':
      return (
        <div className="page-scroll">
          <p className="quiet">{t('overview.looking')}</p>
          <Skeleton label={t('overview.loading')} rows={6} />
        </div>
      );
    case 'failed':
      return (
        <div className="page-scroll">
          <ScanFailed problem={summary.problem} />
        </div>
      );
    case 'loaded':
      return (
        <>
          <div className="drift-head">
            <ScanNotes summary={summary.value} />
            <ViewProblem />
            <DriftToolbar />
            <TimelineStrip />
          </div>
          <div className="drift-body">
            <section className="drift-main" aria-label={t('drift.mainLabel')}>
              <Main />
              <ChosenBar />
            </section>
            <DetailsPane />
          </div>
        </>
      );
  }
}

/** Everything that lies on the root beyond the blank snapshot. */
export function DriftPage() {
  const { t } = useText();
  useScan();
  useSearchKey();
  return (
    <ManagerPage id="drift" title={t('drift.title')} actions={<ScanButton />} isFilled>
      <Body />
    </ManagerPage>
  );
}
