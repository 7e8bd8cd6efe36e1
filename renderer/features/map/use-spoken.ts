import { useText } from '../../i18n/use-text.ts';
import type { MapSegment } from '../../../core/map/map.ts';

/** The sentence for a segment, such as "Partition 2, Windows, data, 200 GiB, will be erased". */
export function useSpoken(): (segment: MapSegment) => string {
  const { t, say, binarySize } = useText();
  return ({ number, title, detail, sizeBytes, isErased }) =>
    [
      number === null ? null : t('map.partition', { number }),
      say(title),
      detail === say(title) ? null : detail,
      binarySize(sizeBytes),
      isErased ? t('map.willBeErased') : null,
    ]
      .filter((part) => part !== null)
      .join(', ');
}
