import { isSealed, systemName } from '../../../core/disks/name-system.ts';
import type { MapSegment } from '../../../core/map/map.ts';
import { useText } from '../../i18n/use-text.ts';

/** Longest name that stands at a label; the whole of it is in the caption and in the table. */
const labelCharacters = 26;

function shortened(name: string): string {
  const bare = name.replace(/ \(.*\)$/, '');
  return bare.length <= labelCharacters ? bare : `${bare.slice(0, labelCharacters - 1).trimEnd()}…`;
}

/** What is said of a segment: in its caption and to screen readers, at its label, and in the table. */
export function useSegmentWords() {
  const { t, say, joined, binarySize } = useText();
  const own = ({ system }: MapSegment): string | null =>
    system === null ? null : say(systemName(system));
  /** The system's name before what it is for; what an EFI partition starts after it. */
  const inOrder = (segment: MapSegment, what: string): (string | null)[] =>
    segment.system?.kind === 'boot' ? [what, own(segment)] : [own(segment), what];
  /** Each part that says something new. */
  const distinct = (parts: readonly (string | null)[]): string[] => [
    ...new Set(parts.filter((part) => part !== null)),
  ];
  const label = ({ system, detail, title, role }: MapSegment): string => {
    const named = system !== null && system.kind === 'linux' ? system.name : null;
    const called = role === 'efi' ? null : detail;
    return shortened(named ?? called ?? say(title));
  };
  return {
    /** What stands at its label: the system's name, else what it is called, else what it is for. */
    label,
    /** The same, with its number before it where it has one. */
    numbered: (segment: MapSegment): string =>
      segment.number === null ? label(segment) : joined([String(segment.number), label(segment)]),
    /** "Partition 2, Fedora Linux 43, Linux, data, 200 GiB, will be erased". */
    spoken: (segment: MapSegment): string => {
      const { number, title, detail, sizeBytes, isErased, system } = segment;
      return distinct([
        number === null ? null : t('map.partition', { number }),
        ...inOrder(segment, say(title)),
        detail,
        binarySize(sizeBytes),
        system !== null && isSealed(system) ? t('map.sealed') : null,
        isErased ? t('map.willBeErased') : null,
      ]).join(', ');
    },
    /** What it is for, with its own name and the system that it belongs to. */
    use: (segment: MapSegment): string => {
      const { title, detail } = segment;
      const isPlain = detail === null || detail === say(title);
      const what = isPlain ? say(title) : `${say(title)} (${detail})`;
      return joined(distinct(inOrder(segment, what)));
    },
  };
}
