import type { Disk } from '../../../core/disks/disk.ts';
import { message } from '../../../core/messages/render.ts';
import { useText } from '../../i18n/use-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useDiskFacts } from '../disk/use-disk-facts.ts';
import { segmentIcons } from '../map/looks.ts';

/** What will be gone, part by part. */
export function Losses({ disk }: { readonly disk: Disk }) {
  const { t, say, binarySize } = useText();
  const facts = useDiskFacts();
  const held = disk.segments.filter(({ role }) => role !== 'free');
  return (
    <section className="losses">
      <h2>{t('review.lost', { disk: facts.title(disk) })}</h2>
      <ul>
        {held.map(({ role, number, label, name, sizeBytes, startBytes }) => (
          <li key={startBytes} className={`loss role-${role}`}>
            <Icon name={segmentIcons[role]} />
            <span>
              {number === null ? '' : t('review.partition', { number })}
              <strong>{say(message(`map.${role}`))}</strong>
              {label === null && name === null ? '' : ` “${label ?? name}”`}
            </span>
            <span className="quiet numbers">{binarySize(sizeBytes)}</span>
          </li>
        ))}
        {held.length === 0 ? <li>{t('review.onlyTable')}</li> : null}
      </ul>
    </section>
  );
}
