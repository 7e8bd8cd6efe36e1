import type { Disk, Segment } from '../disks/disk.ts';
import type { FoundSystem } from '../disks/existing-system.ts';
import { systemOf } from '../disks/name-system.ts';
import { message } from '../messages/render.ts';
import type { DiskMap, MapSegment } from './map.ts';

function mapSegment(
  segment: Segment,
  index: number,
  found: readonly FoundSystem[] | null,
): MapSegment {
  const { number, role, label, name } = segment;
  return {
    id: number === null ? `${role}-at-${index}` : `${role}-${number}`,
    role,
    number,
    title: message(`map.${role}`),
    sizeBytes: segment.sizeBytes,
    startBytes: segment.startBytes,
    detail: role === 'free' ? null : (label ?? name),
    system: systemOf(segment, found),
    isErased: role !== 'free',
    subvolumes: [],
  };
}

/**
 * The map of a disk as it is now. Whatever holds something is marked as erased, because the whole disk
 * is taken.
 *
 * @param found the systems inside its partitions, as far as they are known by now
 */
export function mapOfDisk(disk: Disk, found: readonly FoundSystem[] | null = null): DiskMap {
  const { sizeBytes, logicalSectorBytes } = disk.identity;
  const whole: Segment = {
    number: null,
    node: null,
    startBytes: 0,
    sizeBytes,
    role: 'free',
    name: null,
    type: null,
    label: null,
    mountPoints: [],
  };
  const segments = disk.segments.length === 0 ? [whole] : disk.segments;
  return {
    sizeBytes,
    sectorBytes: logicalSectorBytes,
    segments: segments.map((segment, index) => mapSegment(segment, index, found)),
  };
}
