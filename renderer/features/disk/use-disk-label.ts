import type { Disk } from '../../../core/disks/disk.ts';
import { useText } from '../../i18n/use-text.ts';
import { useHealthText } from './DiskHealthLine.tsx';
import { useDiskFacts } from './use-disk-facts.ts';
import { useSystems } from './use-systems.ts';

/** All that a disk's card shows, as one sentence to be heard. */
export function useDiskLabel(): (disk: Disk) => string {
  const { t } = useText();
  const facts = useDiskFacts();
  const healthText = useHealthText();
  const systemsOf = useSystems();
  return (disk) => {
    const { names, hasSealed } = systemsOf(disk);
    return [
      facts.title(disk),
      facts.facts(disk),
      healthText(disk),
      names === null ? null : t('disk.holds', { systems: names }),
      hasSealed ? t('disk.sealed') : null,
      facts.contents(disk),
    ]
      .filter((part) => part !== null)
      .join(', ');
  };
}
