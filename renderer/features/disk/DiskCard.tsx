import { useText } from '../../i18n/use-text.ts';
import type { Disk } from '../../../core/disks/disk.ts';
import { Icon } from '../../ui/Icon.tsx';
import { DiskHealthLine } from './DiskHealthLine.tsx';
import { diskIcon, diskName } from './disk-words.ts';
import { useDiskFacts } from './use-disk-facts.ts';
import { useSystems } from './use-systems.ts';

/** What is on the disk: first the systems, which people know, then the partitions. */
function Contents({ disk }: { readonly disk: Disk }) {
  const { t } = useText();
  const facts = useDiskFacts();
  const { names, hasSealed, isLooking } = useSystems()(disk);
  return (
    <>
      {names === null ? null : <span>{t('disk.holds', { systems: names })}</span>}
      {names === null && isLooking ? <span className="quiet">{t('disk.looking')}</span> : null}
      {hasSealed ? <span className="small">{t('disk.sealed')}</span> : null}
      <span className="small quiet numbers">{facts.contents(disk)}</span>
    </>
  );
}

/** A disk in a list: what it is, how large, how well, and what is on it. */
export function DiskCard({ disk }: { readonly disk: Disk }) {
  const facts = useDiskFacts();
  return (
    <span className="disk-card">
      <Icon name={diskIcon(disk)} size={32} className="disk-icon" />
      <span className="disk-words">
        <strong>{diskName(disk)}</strong>
        <span className="quiet small numbers">{facts.facts(disk)}</span>
        <DiskHealthLine disk={disk} />
        <Contents disk={disk} />
      </span>
      <span className="disk-size numbers">
        <strong>{facts.size(disk)}</strong>
        <span className="quiet small">{facts.binary(disk)}</span>
      </span>
    </span>
  );
}

/** A disk that cannot be chosen, with the reason and what can be done about it. */
export function ExcludedDisk({ disk }: { readonly disk: Disk }) {
  const { say } = useText();
  const { exclusion } = disk;
  if (exclusion === null) return null;
  return (
    <li className="excluded">
      <DiskCard disk={disk} />
      <p className="excluded-reason small">
        <Icon name="information" />
        <span>
          {say(exclusion.reason)} <span className="quiet">{say(exclusion.remedy)}</span>
        </span>
      </p>
    </li>
  );
}
