import { useText } from '../../i18n/use-text.ts';
import type { MapSegment } from '../../../core/map/map.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMapItem } from './focus-ring.ts';
import { segmentItemId } from './items.ts';
import { segmentIcons } from './looks.ts';
import { Rooms } from './Rooms.tsx';
import { useSpoken } from './use-spoken.ts';

export interface SegmentBoxProps {
  readonly segment: MapSegment;
  readonly side: 'before' | 'after';
  /** Pixels. */
  readonly width: number;
  readonly isEnlarged: boolean;
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

/** One partition in the bar. */
export function SegmentBox({ segment, side, width, isEnlarged }: SegmentBoxProps) {
  const { t } = useText();
  const spoken = useSpoken();
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
        <span className="segment-plate">
          {width >= 30 ? <Icon name={segmentIcons[segment.role]} /> : null}
          {segment.isErased && width >= 84 ? <span>{t('map.erased')}</span> : null}
        </span>
      )}
      {isEnlarged ? <BreakMark /> : null}
    </li>
  );
}
