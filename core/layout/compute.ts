import type { InstallSpec } from '../spec/spec.ts';
import type { PlannedPartition } from '../plan/plan.ts';
import { message } from '../messages/render.ts';
import { TIB } from '../sizes/units.ts';
import { alignedSectors, geometryOf } from './geometry.ts';
import type { Geometry } from './geometry.ts';
import { deviceNode, partitionNode } from './device-node.ts';
import { partitionNames, partitionTypes } from './partition-types.ts';
import type { LayoutProblem, LayoutResult, SizeBounds } from './layout.ts';
import {
  luksHeaderBytes,
  maximumEfiBytes,
  minimumDiskBytes,
  minimumEfiBytes,
  minimumSwapBytes,
  minimumSystemBytes,
} from './minimums.ts';

type LayoutInput = Pick<InstallSpec, 'disk' | 'layout'>;
type Role = PlannedPartition['role'];

/** Bytes between the aligned ends of the disk: what the partitions share. */
function usableBytes({ disk }: LayoutInput): number {
  const geometry = geometryOf(disk.sizeBytes, disk.logicalSectorBytes);
  return Math.max(0, geometry.alignedEnd - geometry.alignedStart) * geometry.sectorBytes;
}

/** What swap takes in bytes, wherever it lies. */
function swapBytes({ layout }: LayoutInput): number {
  return layout.swap.kind === 'none' ? 0 : layout.swap.sizeBytes;
}

function boundsOf(minimumBytes: number, room: number, ceiling: number): [number, number] {
  return [minimumBytes, Math.max(minimumBytes, Math.min(room, ceiling))];
}

/** How small and how large the EFI partition may be on this disk with this swap. */
export function efiBounds(input: LayoutInput): SizeBounds {
  const room = usableBytes(input) - swapBytes(input) - minimumSystemBytes - luksHeaderBytes;
  const [minimumBytes, maximumBytes] = boundsOf(minimumEfiBytes, room, maximumEfiBytes);
  return {
    minimumBytes,
    maximumBytes,
    minimumReason: message('layout.efi-minimum', { minimumBytes }),
    maximumReason: message(
      maximumBytes === maximumEfiBytes ? 'layout.efi-maximum' : 'layout.room-maximum',
      { maximumBytes, systemBytes: minimumSystemBytes },
    ),
  };
}

/** 1 TiB, as the spec allows. */
const maximumSwapBytes = TIB;

/** How small and how large swap may be on this disk with this EFI partition. */
export function swapBounds(input: LayoutInput): SizeBounds {
  const room =
    usableBytes(input) - input.layout.efi.sizeBytes - minimumSystemBytes - luksHeaderBytes;
  const [minimumBytes, maximumBytes] = boundsOf(minimumSwapBytes, room, maximumSwapBytes);
  return {
    minimumBytes,
    maximumBytes,
    minimumReason: message('layout.swap-minimum', { minimumBytes }),
    maximumReason: message(
      maximumBytes === maximumSwapBytes ? 'layout.swap-maximum' : 'layout.room-maximum',
      { maximumBytes, systemBytes: minimumSystemBytes },
    ),
  };
}

function sizeProblems(input: LayoutInput): LayoutProblem[] {
  const { disk, layout } = input;
  if (disk.sizeBytes < minimumDiskBytes) {
    const values = { sizeDiskBytes: disk.sizeBytes, minimumBytes: minimumDiskBytes };
    return [{ field: 'disk', message: message('layout.disk-too-small', values) }];
  }
  const problems: LayoutProblem[] = [];
  const efi = layout.efi.sizeBytes;
  if (efi < minimumEfiBytes) {
    const { minimumReason } = efiBounds(input);
    problems.push({ field: 'efi', message: minimumReason });
  } else if (efi > maximumEfiBytes) {
    const values = { maximumBytes: maximumEfiBytes, systemBytes: minimumSystemBytes };
    problems.push({ field: 'efi', message: message('layout.efi-maximum', values) });
  }
  if (layout.swap.kind !== 'none' && layout.swap.sizeBytes < minimumSwapBytes) {
    problems.push({ field: 'swap', message: swapBounds(input).minimumReason });
  }
  const leftBytes = usableBytes(input) - efi - swapBytes(input) - luksHeaderBytes;
  if (leftBytes < minimumSystemBytes) {
    const field = swapBytes(input) > efi ? 'swap' : 'efi';
    const values = { leftBytes: Math.max(0, leftBytes), systemBytes: minimumSystemBytes };
    problems.push({ field, message: message('layout.no-room', values) });
  }
  return problems;
}

function place(input: LayoutInput, geometry: Geometry): PlannedPartition[] {
  const { efi, swap } = input.layout;
  const device = deviceNode(input.disk);
  const wanted: { role: Role; bytes: number | null }[] = [{ role: 'efi', bytes: efi.sizeBytes }];
  if (swap.kind === 'random-key-partition' || swap.kind === 'plain-partition') {
    wanted.push({ role: 'swap', bytes: swap.sizeBytes });
  }
  wanted.push({ role: 'luks', bytes: null });

  let next = geometry.alignedStart;
  return wanted.map(({ role, bytes }, index) => {
    const startSector = next;
    const sizeSectors =
      bytes === null ? geometry.alignedEnd - startSector : alignedSectors(bytes, geometry);
    next = startSector + sizeSectors;
    return {
      number: index + 1,
      role,
      name: partitionNames[role],
      typeGuid: partitionTypes[role],
      node: partitionNode(device, index + 1),
      startSector,
      sizeSectors,
      startBytes: startSector * geometry.sectorBytes,
      sizeBytes: sizeSectors * geometry.sectorBytes,
    };
  });
}

/**
 * The partitions of a spec: EFI, swap where it is a partition, and the encrypted container over all
 * that is left. Sizes that the spec gives are rounded up to whole MiB.
 *
 * Never throws; a layout that does not fit comes back with the reasons.
 */
export function computeLayout(input: LayoutInput): LayoutResult {
  const problems = sizeProblems(input);
  if (problems.length > 0) return { ok: false, problems };
  const geometry = geometryOf(input.disk.sizeBytes, input.disk.logicalSectorBytes);
  return { ok: true, partitions: place(input, geometry) };
}
