import { useText } from '../../i18n/use-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { MapItem } from './items.ts';
import { roomIcons, segmentIcons } from './looks.ts';
import { useSegmentWords } from './use-segment-words.ts';

/** One line on the part that the pointer or the focus is at. Its place is always kept free. */
export function Caption({ item }: { readonly item: MapItem | null }) {
  const { t, say } = useText();
  const { spoken } = useSegmentWords();
  if (item === null) return <p className="map-caption quiet">{t('map.captionHint')}</p>;
  if (item.kind === 'segment') {
    return (
      <p className="map-caption">
        <Icon name={segmentIcons[item.segment.role]} />
        {spoken(item.segment)}
      </p>
    );
  }
  return (
    <p className="map-caption">
      <Icon name={roomIcons[item.room.role]} />
      <strong>{item.room.name}</strong> {say(item.room.purpose)}
    </p>
  );
}
