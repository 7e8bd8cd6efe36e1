import type { Disk } from '../../../core/disks/disk.ts';
import { isOffered, isStick } from '../../../core/stick/rules.ts';
import { isSameDisk } from '../../state/compare-disks.ts';
import { useApp } from '../../state/use-app.ts';

export interface OfferedDisks {
  readonly offered: readonly Disk[];
  /** Shown greyed, with the reason. */
  readonly excluded: readonly Disk[];
  /** The chosen one, while it is still there and the same. */
  readonly chosen: Disk | null;
}

/** The disks of the list by what can be done with them; built-in ones only where they are wanted. */
export function useOfferedDisks(): OfferedDisks {
  const probe = useApp((state) => state.probe);
  const allowsFixed = useApp((state) => state.allowsFixed);
  const stick = useApp((state) => state.stickDisk);
  const disks = probe.kind === 'loaded' ? probe.disks : [];
  const shown = disks.filter((disk) => allowsFixed || isStick(disk));
  const offered = shown.filter((disk) => isOffered(disk, allowsFixed));
  const excluded = shown.filter((disk) => !isOffered(disk, allowsFixed));
  const chosen = stick === null ? null : offered.find((disk) => isSameDisk(disk, stick));
  return { offered, excluded, chosen: chosen ?? null };
}
