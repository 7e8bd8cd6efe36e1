import type { Disk } from '../../../core/disks/disk.ts';
import { isSealed, systemName, systemOf } from '../../../core/disks/name-system.ts';
import { message } from '../../../core/messages/render.ts';
import { useText } from '../../i18n/use-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useDiskFacts } from '../disk/use-disk-facts.ts';
import { useFoundSystems } from '../disk/use-systems.ts';
import { segmentIcons } from '../map/looks.ts';

type Segment = Disk['segments'][number];

/** One partition: the system that is known to be on it, else what it is for; its name, kind and size. */
function Loss({ segment }: { readonly segment: Segment }) {
  const { t, say, binarySize } = useText();
  const found = useFoundSystems();
  const { role, number, label, name, type, sizeBytes } = segment;
  const system = systemOf(segment, found);
  const called = label ?? name;
  return (
    <li className={`loss role-${role}`}>
      <Icon name={segmentIcons[role]} />
      <span>
        {number === null ? '' : t('review.partition', { number })}
        <strong>{say(system === null ? message(`map.${role}`) : systemName(system))}</strong>
        {called === null ? '' : ` ${t('review.called', { name: called })}`}
        {system !== null && isSealed(system) ? (
          <span className="quiet small loss-note">{t('review.sealed')}</span>
        ) : null}
      </span>
      <span className="quiet small loss-type">{type}</span>
      <span className="quiet numbers">{binarySize(sizeBytes)}</span>
    </li>
  );
}

/** What will be gone, part by part. */
export function Losses({ disk }: { readonly disk: Disk }) {
  const { t } = useText();
  const facts = useDiskFacts();
  const held = disk.segments.filter(({ role }) => role !== 'free');
  return (
    <section className="losses">
      <h2>{t('review.lost', { disk: facts.title(disk) })}</h2>
      <p>
        {held.length === 0 ? t('review.onlyTable') : t('review.lostText', { count: held.length })}
      </p>
      <ul>
        {held.map((segment) => (
          <Loss key={segment.startBytes} segment={segment} />
        ))}
      </ul>
    </section>
  );
}
