import { message } from '../messages/render.ts';
import type { PlannedPartition } from '../plan/plan.ts';
import { blankSnapshotName, swapMountPoint, swapSubvolumeName } from '../spec/defaults.ts';
import type { InstallSpec, Subvolume } from '../spec/spec.ts';
import type { DiskMap, MapSegment, MapSubvolume } from './map.ts';

function room({ role, name, mountPoint }: Subvolume): MapSubvolume {
  const purpose = message(`map.purpose.${role}`);
  return { name, role, mountPoint, purpose, isEmptiedAtBoot: role === 'root' };
}

const blankRoom: MapSubvolume = {
  name: blankSnapshotName,
  role: 'blank',
  mountPoint: null,
  purpose: message('map.purpose.blank'),
  isEmptiedAtBoot: false,
};

const swapRoom: MapSubvolume = {
  name: swapSubvolumeName,
  role: 'swap',
  mountPoint: swapMountPoint,
  purpose: message('map.purpose.swap'),
  isEmptiedAtBoot: false,
};

/** The rooms of the container: the root and its blank snapshot first, then what is kept. */
function rooms({ btrfs, layout }: InstallSpec): MapSubvolume[] {
  const root = btrfs.subvolumes.filter(({ role }) => role === 'root').map(room);
  const kept = btrfs.subvolumes.filter(({ role }) => role !== 'root').map(room);
  const swap = layout.swap.kind === 'file' ? [swapRoom] : [];
  return [...root, blankRoom, ...kept, ...swap];
}

/**
 * The map of the disk as the spec makes it.
 *
 * @param partitions as the layout places them for this spec
 */
export function mapOfSpec(spec: InstallSpec, partitions: readonly PlannedPartition[]): DiskMap {
  const segment = ({ role, number, sizeBytes, startBytes }: PlannedPartition): MapSegment => ({
    id: `${role}-planned`,
    role,
    number,
    title: message(role === 'swap' ? `map.${spec.layout.swap.kind}` : `map.${role}`),
    sizeBytes,
    startBytes,
    detail: role === 'efi' ? spec.layout.efi.label : null,
    system: null,
    isErased: false,
    subvolumes: role === 'luks' ? rooms(spec) : [],
  });
  return {
    sizeBytes: spec.disk.sizeBytes,
    sectorBytes: spec.disk.logicalSectorBytes,
    segments: partitions.map(segment),
  };
}
