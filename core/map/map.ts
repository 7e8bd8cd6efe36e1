/**
 * The model behind the partition map: one value, two views (the drawing and its table), the same for
 * the disk before and after. Built by pure functions in this folder; drawn by the window.
 */
import type { Message } from '../messages/message.ts';
import type { ExistingSystem } from '../disks/existing-system.ts';
import type { SegmentRole, SectorBytes } from '../disks/disk.ts';
import type { SubvolumeRole } from '../spec/spec.ts';
import { MIB } from '../sizes/units.ts';

export interface MapSubvolume {
  readonly name: string;
  readonly role: SubvolumeRole | 'swap' | 'blank';
  readonly mountPoint: string | null;
  readonly purpose: Message;
  /** The root: washed clean by each boot. */
  readonly isEmptiedAtBoot: boolean;
}

export interface MapSegment {
  /** Stable while the person edits: role and number, not position. */
  readonly id: string;
  readonly role: SegmentRole;
  readonly number: number | null;
  readonly title: Message;
  readonly sizeBytes: number;
  readonly startBytes: number;
  readonly detail: string | null;
  /** The system that it belongs to, where that is known. */
  readonly system: ExistingSystem | null;
  /** Will be gone (only in the map of before). */
  readonly isErased: boolean;
  /** Rooms inside the encrypted container. */
  readonly subvolumes: readonly MapSubvolume[];
}

export interface DiskMap {
  readonly sizeBytes: number;
  readonly sectorBytes: SectorBytes;
  readonly segments: readonly MapSegment[];
}

/** Gaps below this are alignment, not room: they stand in the table and not in the drawing. */
export const smallestShownGapBytes = 10 * MIB;

/** The segments that are drawn; the table shows all. */
export function drawnSegments(map: DiskMap): readonly MapSegment[] {
  const isDrawn = ({ role, sizeBytes }: MapSegment): boolean =>
    role !== 'free' || sizeBytes >= smallestShownGapBytes;
  return map.segments.filter(isDrawn);
}
