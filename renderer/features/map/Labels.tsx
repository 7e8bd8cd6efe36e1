import { useText } from '../../i18n/use-text.ts';
import type { MapSegment } from '../../../core/map/map.ts';
import { placeLabels } from './label-places.ts';
import type { LabelPlace, Labelled } from './label-places.ts';
import { textWidth } from './text-width.ts';
import { useSegmentWords } from './use-segment-words.ts';

interface LabelsProps {
  readonly segments: readonly MapSegment[];
  readonly widths: readonly number[];
  readonly barWidth: number;
}

interface Label {
  readonly segment: MapSegment;
  readonly title: string;
  readonly size: string;
}

const lineHeight = 16;

function labelWidth({ title, size }: Label): number {
  return Math.max(textWidth(title, 0.9, 600), textWidth(size, 0.9)) + 10;
}

function useLabels(segments: readonly MapSegment[]): readonly Label[] {
  const { t, binarySize } = useText();
  const words = useSegmentWords();
  return segments.map((segment) => {
    const size = binarySize(segment.sizeBytes);
    return {
      segment,
      title: words.label(segment),
      size: segment.isErased ? t('map.sizeErased', { size }) : size,
    };
  });
}

function labelled(labels: readonly Label[], widths: readonly number[]): readonly Labelled[] {
  let start = 0;
  return labels.map((label, index) => {
    const width = widths[index] ?? 0;
    const part = { start, width, labelWidth: labelWidth(label) };
    start += width;
    return part;
  });
}

function LabelText({ label }: { readonly label: Label }) {
  return (
    <>
      <strong>{label.title}</strong>
      <span className={label.segment.isErased ? 'label-erased' : 'quiet'}>{label.size}</span>
    </>
  );
}

function Leaders({ places, barWidth }: { places: readonly LabelPlace[]; barWidth: number }) {
  return (
    <svg className="leaders" width={barWidth} height={lineHeight} aria-hidden="true">
      {places.map(({ x, anchor }) => (
        <path key={x} d={`M${anchor} 0v4L${x} ${lineHeight - 4}v4`} />
      ))}
    </svg>
  );
}

interface PlacedLabels {
  readonly labels: readonly Label[];
  /** Null when they do not fit side by side; they then stand in rows, with their numbers. */
  readonly places: readonly LabelPlace[] | null;
}

/** The labels of a bar and where they stand. */
export function usePlacedLabels({ segments, widths, barWidth }: LabelsProps): PlacedLabels {
  const labels = useLabels(segments);
  return { labels, places: placeLabels(labelled(labels, widths), barWidth) };
}

/** Names and sizes outside the bar, each with a line to its segment. */
export function Labels({ placed, barWidth }: { placed: PlacedLabels; barWidth: number }) {
  const { labels, places } = placed;
  const { numbered } = useSegmentWords();
  return (
    <div className={`labels ${places === null ? 'is-list' : ''}`} aria-hidden="true">
      {places === null ? null : <Leaders places={places} barWidth={barWidth} />}
      {labels.map((label, index) => (
        <div
          key={label.segment.id}
          className={`label role-${label.segment.role}`}
          style={places === null ? {} : { insetInlineStart: `${places[index]?.x ?? 0}px` }}
        >
          <LabelText
            label={places === null ? { ...label, title: numbered(label.segment) } : label}
          />
        </div>
      ))}
    </div>
  );
}
