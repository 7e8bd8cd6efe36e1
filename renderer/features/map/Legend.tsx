import { useText } from '../../i18n/use-text.ts';
import type { SegmentRole } from '../../../core/disks/disk.ts';
import { drawnSegments } from '../../../core/map/map.ts';
import type { DiskMap } from '../../../core/map/map.ts';
import { message } from '../../../core/messages/render.ts';
import { Icon } from '../../ui/Icon.tsx';
import { segmentIcons } from './looks.ts';

/** The roles that the drawing holds, with colour, pattern and icon. */
export function Legend({ maps }: { readonly maps: readonly DiskMap[] }) {
  const { t, say } = useText();
  const segments = maps.flatMap(drawnSegments);
  const roles = [...new Set<SegmentRole>(segments.map(({ role }) => role))];
  return (
    <ul className="legend small" aria-label={t('map.legend')}>
      {roles.map((role) => (
        <li key={role} className={`legend-item role-${role}`}>
          <span className="swatch" aria-hidden="true" />
          <Icon name={segmentIcons[role]} />
          {say(message(`map.${role}`))}
        </li>
      ))}
      {segments.some(({ isErased }) => isErased) ? (
        <li className="legend-item role-other">
          <span className="swatch is-erased" aria-hidden="true" />
          {t('map.erased')}
        </li>
      ) : null}
    </ul>
  );
}
