import { useText } from '../../i18n/use-text.ts';
import type { Disk } from '../../../core/disks/disk.ts';
import { Icon } from '../../ui/Icon.tsx';
import { diskIcon, diskName } from './disk-words.ts';
import { useDiskFacts } from './use-disk-facts.ts';

/** A disk in a list: what it is, how large, and what is on it. */
export function DiskCard({ disk }: { readonly disk: Disk }) {
  const facts = useDiskFacts();
  return (
    <span className="disk-card">
      <Icon name={diskIcon(disk)} size={32} className="disk-icon" />
      <span className="disk-words">
        <strong>{diskName(disk)}</strong>
        <span className="quiet small numbers">{facts.facts(disk)}</span>
        <span className="small">{facts.contents(disk)}</span>
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
