import { useText } from '../../i18n/use-text.ts';
import type { MapSegment } from '../../../core/map/map.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMapItem } from './focus-ring.ts';
import { segmentItemId } from './items.ts';
import { segmentIcons } from './looks.ts';
import { Rooms } from './Rooms.tsx';
import { useSegmentWords } from './use-segment-words.ts';

export interface SegmentBoxProps {
  readonly segment: MapSegment;
  readonly side: 'before' | 'after';
  /** Pixels. */
  readonly width: number;
  readonly isEnlarged: boolean;
  /** One row of a list, with its name in it: there were too many for a bar. */
  readonly isRow: boolean;
  /** Its number stands in it, because its label stands elsewhere. */
  readonly isNumbered: boolean;
}

/** Two short strokes through the frame: this part is drawn wider than it is. */
function BreakMark() {
  return (
    <svg className="break-mark" viewBox="0 0 12 10" width="12" height="10" aria-hidden="true">
      <path className="break-gap" d="M3.2 10L6.2 0h3L6.2 10z" />
      <path className="break-line" d="M2.7 10L5.7 0M6.3 10L9.3 0" />
    </svg>
  );
}

function Container({ segment }: { readonly segment: MapSegment }) {
  const { t } = useText();
  return (
    <>
      <span className="container-head">
        <Icon name="lock" />
        <strong>{t('map.encrypted')}</strong>
        <span className="quiet">{t('map.inside')}</span>
      </span>
      <Rooms rooms={segment.subvolumes} />
    </>
  );
}

/** The name and the size of a part in a list. */
function RowText({ segment }: { readonly segment: MapSegment }) {
  const { t, binarySize } = useText();
  const { numbered } = useSegmentWords();
  const size = binarySize(segment.sizeBytes);
  return (
    <>
      <span className="row-name">{numbered(segment)}</span>
      <span className="numbers">{segment.isErased ? t('map.sizeErased', { size }) : size}</span>
    </>
  );
}

/** What a partition without rooms shows of itself. */
function Plate({
  segment,
  width,
  isRow,
  isNumbered,
}: Omit<SegmentBoxProps, 'side' | 'isEnlarged'>) {
  const { t } = useText();
  return (
    <span className={`segment-plate ${isRow ? 'is-row' : ''}`}>
      {width >= 30 ? <Icon name={segmentIcons[segment.role]} /> : null}
      {isNumbered && width >= 30 ? <span className="small">{segment.number}</span> : null}
      {isRow ? <RowText segment={segment} /> : null}
      {segment.isErased && width >= 84 && !isRow ? <span>{t('map.erased')}</span> : null}
    </span>
  );
}

/** One partition in the bar. */
export function SegmentBox(props: SegmentBoxProps) {
  const { segment, side, width, isEnlarged, isRow } = props;
  const { spoken } = useSegmentWords();
  const item = useMapItem(segmentItemId(side, segment));
  const hasRooms = segment.subvolumes.length > 0;
  const state = segment.isErased ? 'is-erased' : '';
  return (
    <li
      className={`segment role-${segment.role} ${state} ${hasRooms ? 'has-rooms' : ''}`}
      style={{ inlineSize: `${width}px` }}
      aria-label={spoken(segment)}
      {...item}
    >
      {hasRooms ? (
        <Container segment={segment} />
      ) : (
        <Plate segment={segment} width={width} isRow={isRow} isNumbered={props.isNumbered} />
      )}
      {isEnlarged ? <BreakMark /> : null}
    </li>
  );
}
