import { useText } from '../../i18n/use-text.ts';
import type { MapSubvolume } from '../../../core/map/map.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMapItem } from './focus-ring.ts';
import { roomIcons } from './looks.ts';
import { roomId } from './items.ts';
import { Waterline } from './Waterline.tsx';

function Room({ room }: { readonly room: MapSubvolume }) {
  const { t, say } = useText();
  const item = useMapItem(roomId(room));
  const purpose = say(room.purpose);
  const label =
    room.mountPoint === null
      ? t('map.spokenSnapshot', { name: room.name, purpose })
      : t('map.spokenRoom', { name: room.name, path: room.mountPoint, purpose });
  return (
    <li className={`room room-${room.role}`} aria-label={label} {...item}>
      {room.isEmptiedAtBoot ? <Waterline /> : null}
      <span className="room-name">
        <Icon name={roomIcons[room.role]} />
        <span>{room.name}</span>
      </span>
      <span className="room-path">
        {room.mountPoint === null ? t('map.readOnly') : <bdi dir="ltr">{room.mountPoint}</bdi>}
      </span>
      {room.isEmptiedAtBoot ? <span className="room-tide">{t('map.emptied')}</span> : null}
    </li>
  );
}

/** The subvolumes inside the container. They share its space, so their widths say nothing. */
export function Rooms({ rooms }: { readonly rooms: readonly MapSubvolume[] }) {
  const { t } = useText();
  return (
    <ul className="rooms" aria-label={t('map.rooms')}>
      {rooms.map((room) => (
        <Room key={`${room.role}-${room.name}`} room={room} />
      ))}
    </ul>
  );
}
