import { useMemo } from 'react';
import { differenceLines } from '../../../core/change/difference-lines.ts';
import type { DriftDetails, Preview } from '../../../core/drift/details.ts';
import { useText } from '../../i18n/use-text.ts';
import { DifferenceText } from '../change/DifferenceText.tsx';
import type { PiecesOf } from '../change/DifferenceText.tsx';
import '../change/change.css';
import '../review/review.css';

/** A text of any kind: nothing in it has a colour. */
const plainPieces: PiecesOf = (text) => [{ kind: 'plain', text }];

type TextPreview = Extract<Preview, { kind: 'text' }>;

function Difference({
  before,
  after,
}: {
  readonly before: TextPreview;
  readonly after: TextPreview;
}) {
  const { t } = useText();
  const lines = useMemo(() => differenceLines(before.text, after.text), [before.text, after.text]);
  return <DifferenceText lines={lines} label={t('drift.preview.lines')} colour={plainPieces} />;
}

/** The beginning of a text file, or why it is not shown; for a changed one what differs. */
export function DetailsPreview({ details }: { readonly details: DriftDetails }) {
  const { t } = useText();
  const { preview, blankPreview } = details;
  if (preview.kind === 'none' && preview.reason === 'no-file') return null;
  const isCompared = preview.kind === 'text' && blankPreview?.kind === 'text';
  return (
    <section aria-labelledby="details-preview">
      <h3 id="details-preview">
        {t(isCompared ? 'drift.preview.difference' : 'drift.preview.title')}
      </h3>
      {preview.kind === 'none' ? (
        <p className="quiet">{t(`drift.preview.none.${preview.reason}`)}</p>
      ) : isCompared ? (
        <Difference before={blankPreview} after={preview} />
      ) : (
        <pre className="details-text" tabIndex={0} aria-label={t('drift.preview.title')}>
          {preview.text}
        </pre>
      )}
      {preview.kind === 'text' && !preview.isWhole ? (
        <p className="quiet small">{t('drift.preview.cut')}</p>
      ) : null}
    </section>
  );
}
