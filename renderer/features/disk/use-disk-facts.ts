import type { Disk } from '../../../core/disks/disk.ts';
import { message } from '../../../core/messages/render.ts';
import { useText } from '../../i18n/use-text.ts';
import { diskName, serialTail, transportName } from './disk-words.ts';

/** More partitions than these are counted, not listed: the map shows them. */
const mostListed = 6;

/** A disk in words: a name for buttons, facts for lists. */
export function useDiskFacts() {
  const { t, say, joined, diskSize, binarySize } = useText();
  const size = ({ identity }: Disk): string => diskSize(identity.sizeBytes);
  return {
    /** "Samsung SSD 980 (1 TB)". */
    title: (disk: Disk): string =>
      t('disk.titleWithSize', { name: diskName(disk), size: size(disk) }),
    size,
    binary: ({ identity }: Disk): string => binarySize(identity.sizeBytes),
    /** Transport, serial tail and node, as far as known. */
    facts: (disk: Disk): string => {
      const serial = serialTail(disk);
      const facts = [
        transportName(disk),
        serial === null ? t('disk.noSerial') : t('disk.serial', { serial }),
        disk.identity.node,
      ];
      return joined(facts.filter((fact) => fact !== null));
    },
    /** "Windows (C), Linux (root)", or that it is empty. */
    contents: (disk: Disk): string => {
      if (disk.isEmpty) return t('disk.empty');
      const held = disk.segments.filter(({ role }) => role !== 'free');
      if (held.length === 0) return t('disk.onlyTable');
      if (held.length > mostListed) return t('disk.partitions', { count: held.length });
      const names = held.map(({ role, label, sizeBytes }) => {
        const what = say(message(`map.${role}`));
        const room = binarySize(sizeBytes);
        return label === null || label === what
          ? t('disk.content', { role: what, size: room })
          : t('disk.contentLabelled', { role: what, label, size: room });
      });
      return names.join(', ');
    },
  };
}
