import { MIB } from '../sizes/units.ts';
import { cleanText } from './clean-text.ts';
import { noContent } from './content.ts';
import type { Disk, Segment } from './disk.ts';
import type { DeviceFacts } from './readings.ts';
import { isExtendedEntry, roleOf } from './segment-role.ts';
import type { Survey } from './survey.ts';
import type { Use } from './uses.ts';

/** Smaller gaps are alignment, not space that anybody could use; in bytes. */
export const smallestGapBytes = MIB;

/** GPT's header and entries at each end of the disk, in bytes (UEFI specification, 5.3). */
function tableBytes(table: Disk['table'], sectorBytes: number): { start: number; end: number } {
  if (table !== 'gpt') return { start: sectorBytes, end: 0 };
  const entries = Math.ceil((128 * 128) / sectorBytes) * sectorBytes;
  return { start: 2 * sectorBytes + entries, end: sectorBytes + entries };
}

function gap(startBytes: number, endBytes: number): Segment {
  return {
    number: null,
    node: null,
    startBytes,
    sizeBytes: endBytes - startBytes,
    role: 'free',
    name: null,
    type: null,
    label: null,
    mountPoints: [],
  };
}

/**
 * Puts the free space between partitions. The result is ordered by start; gaps overlap nothing, even
 * where the partitions do, as on disks that an ISO image was written to.
 *
 * @param range first usable byte and the byte after the last
 */
export function withGaps(
  partitions: readonly Segment[],
  range: { readonly start: number; readonly end: number },
): readonly Segment[] {
  const result: Segment[] = [];
  let covered = range.start;
  const addGap = (end: number): void => {
    if (end - covered >= smallestGapBytes) result.push(gap(covered, end));
  };
  for (const partition of partitions.toSorted((a, b) => a.startBytes - b.startBytes)) {
    addGap(Math.min(partition.startBytes, range.end));
    result.push(partition);
    covered = Math.max(covered, partition.startBytes + partition.sizeBytes);
  }
  addGap(range.end);
  return result;
}

interface Place {
  readonly survey: Survey;
  readonly uses: readonly Use[];
}

function segmentOf(device: DeviceFacts, { survey, uses }: Place): Segment {
  const content = survey.contents.get(device.name) ?? noContent;
  const mountPoints = uses.flatMap((use) =>
    use.kind === 'mount' && use.below.has(device.name) ? [cleanText(use.path, 4096) ?? ''] : [],
  );
  return {
    number: device.partition?.number ?? null,
    node: cleanText(survey.lsblk.get(device.name)?.path ?? `/dev/${device.name}`),
    startBytes: device.partition?.startBytes ?? 0,
    sizeBytes: device.sizeBytes,
    role: roleOf(content),
    name: content.entryName,
    type: content.type,
    label: content.label,
    mountPoints: [...new Set(mountPoints)].slice(0, 64),
  };
}

/** The partition table of a disk by its kind. */
export function tableOf(device: DeviceFacts, survey: Survey): Disk['table'] {
  const type = survey.contents.get(device.name)?.tableType ?? null;
  if (type === 'gpt' || type === 'dos') return type;
  if (type !== null) return 'other';
  // The kernel found partitions although blkid sees no table: there is one, of some kind.
  return (survey.partitions.get(device.name) ?? []).length > 0 ? 'other' : null;
}

/**
 * What is on a disk, from its first byte to its last. Something that cannot be made out is one segment
 * of role `unknown`: a foreign table without known partitions, or bytes without any signature.
 */
export function segmentsOf(device: DeviceFacts, place: Place): readonly Segment[] {
  const { survey } = place;
  const table = tableOf(device, survey);
  const partitions = (survey.partitions.get(device.name) ?? [])
    .filter(({ name, sizeBytes }) => {
      return sizeBytes > 0 && !isExtendedEntry(survey.contents.get(name) ?? noContent);
    })
    .map((partition) => segmentOf(partition, place));
  const bare = segmentOf(device, place);
  if (partitions.length > 0 || ((table === 'gpt' || table === 'dos') && bare.type === null)) {
    const { start, end } = tableBytes(table, device.logicalSectorBytes);
    return withGaps(partitions, { start, end: device.sizeBytes - end });
  }
  return isBlank(device, survey) ? withGaps([], { start: 0, end: device.sizeBytes }) : [bare];
}

/**
 * True when nothing was found: no table, no partition, no signature, and zeros at both ends. A disk
 * with other bytes there may hold anything, such as an encrypted volume without a header.
 */
export function isBlank(device: DeviceFacts, survey: Survey): boolean {
  const surface = survey.readings.surfaces[device.name];
  return (
    tableOf(device, survey) === null &&
    (survey.contents.get(device.name) ?? noContent).type === null &&
    surface?.kind === 'read' &&
    surface.isBlank
  );
}
