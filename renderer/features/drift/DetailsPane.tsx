import type { DriftDetails } from '../../../core/drift/details.ts';
import { displayPath } from '../../../core/drift/path-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { PathText } from '../change/PathText.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { Waterline } from '../map/Waterline.tsx';
import { DetailsActions } from './DetailsActions.tsx';
import { DetailsFacts } from './DetailsFacts.tsx';
import { DetailsPreview } from './DetailsPreview.tsx';
import { DetailsUnits } from './DetailsUnits.tsx';
import { DetailsWhy } from './DetailsWhy.tsx';
import { EntryIcon } from './EntryIcon.tsx';
import './details.css';

function nameOf(path: string): string {
  return displayPath(path.slice(path.lastIndexOf('/') + 1)) || '/';
}

function Details({ details }: { readonly details: DriftDetails }) {
  const entry = (details.now ?? details.blank)?.kind ?? 'file';
  return (
    <>
      <header className="details-head">
        <h2>
          <EntryIcon entry={entry} change={details.change} />
          <span>{nameOf(details.path)}</span>
        </h2>
        <PathText path={details.path} />
      </header>
      <DetailsWhy details={details} />
      <DetailsActions details={details} />
      <DetailsFacts details={details} />
      <DetailsUnits units={details.units} />
      <DetailsPreview details={details} />
    </>
  );
}

function Body() {
  const { t } = useText();
  const details = useApp((state) => state.details);
  const path = useApp((state) => state.detailsPath);
  const showDetails = useApp((state) => state.showDetails);
  switch (details.kind) {
    case 'unasked':
      return (
        <div className="details-empty">
          <Waterline />
          <p className="quiet">{t('drift.details.none')}</p>
        </div>
      );
    case 'loading':
      return <Skeleton label={t('drift.details.loading')} rows={4} />;
    case 'failed':
      return (
        <ProblemNote problem={details.problem} onRetry={() => void showDetails(path ?? '/')} />
      );
    case 'loaded':
      return <Details details={details.value} />;
  }
}

/** Everything about one entry, at the side. */
export function DetailsPane() {
  const { t } = useText();
  return (
    <aside className="details" aria-label={t('drift.details.label')}>
      <Body />
    </aside>
  );
}
