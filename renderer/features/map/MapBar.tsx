import { useMemo } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { drawnSegments } from '../../../core/map/map.ts';
import type { DiskMap } from '../../../core/map/map.ts';
import { enlargedSegments, minimumSegmentPixels, segmentWidths } from '../../../core/map/widths.ts';
import { Labels, usePlacedLabels } from './Labels.tsx';
import { SegmentBox } from './SegmentBox.tsx';

export interface MapBarProps {
  readonly title: string;
  readonly map: DiskMap;
  readonly side: 'before' | 'after';
  /** Pixels; both bars are drawn with the same. */
  readonly barWidth: number;
  readonly isTrueScale: boolean;
}

/** One disk as a bar, with its labels. With too many partitions for a bar, a list. */
export function MapBar({ title, map, side, barWidth, isTrueScale }: MapBarProps) {
  const { t } = useText();
  const segments = useMemo(() => drawnSegments(map), [map]);
  const sizes = useMemo(() => segments.map(({ sizeBytes }) => sizeBytes), [segments]);
  const widths = segmentWidths(sizes, barWidth, isTrueScale ? 1 : minimumSegmentPixels);
  const enlarged = widths === null || isTrueScale ? [] : enlargedSegments(sizes, widths);
  const isList = widths === null;
  const placed = usePlacedLabels({ segments, widths: widths ?? [], barWidth });
  return (
    <div className={`bar-row bar-${side} ${isTrueScale ? 'is-true-scale' : ''}`}>
      <h3 className="bar-title">{title}</h3>
      <ul className={`bar ${isList ? 'is-list' : ''}`} aria-label={t('map.barLabel', { title })}>
        {segments.map((segment, index) => (
          <SegmentBox
            key={segment.id}
            segment={segment}
            side={side}
            width={widths?.[index] ?? barWidth}
            isEnlarged={enlarged[index] ?? false}
            isRow={isList}
            isNumbered={!isList && placed.places === null}
          />
        ))}
      </ul>
      {isList ? null : <Labels placed={placed} barWidth={barWidth} />}
    </div>
  );
}
