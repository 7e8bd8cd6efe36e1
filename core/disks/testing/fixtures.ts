/**
 * Machines for tests, described shortly and written out in the grammar that the tools and the kernel
 * use, so that a test begins where the program does: at texts.
 */
import type { DeviceFacts, Readings, Surface } from '../readings.ts';

export const hash = (digit: string): string => digit.repeat(64);

export interface PartitionFixture {
  readonly number: number;
  readonly startBytes: number;
  readonly sizeBytes: number;
  /** Lines of `blkid --probe --output udev`. */
  readonly blkid?: readonly string[];
  readonly holders?: readonly string[];
}

export interface DeviceFixture extends Partial<Omit<DeviceFacts, 'partition'>> {
  readonly name: string;
  readonly lsblk?: Readonly<Record<string, string | number | boolean | null>>;
  readonly blkid?: readonly string[];
  readonly partitions?: readonly PartitionFixture[];
  readonly surface?: Surface;
  readonly byId?: readonly string[];
}

export interface MachineFixture {
  readonly devices: readonly DeviceFixture[];
  /** `number mountPoint type source [options]`, in the kernel's escapes. */
  readonly mounts?: readonly string[];
  /** `path type`. */
  readonly swaps?: readonly string[];
  readonly nodes?: Readings['nodes'];
  readonly btrfsDeviceCounts?: Readings['btrfsDeviceCounts'];
  readonly btrfsVolumes?: Readings['btrfsVolumes'];
}

const disk256 = 256_060_514_304;

export function partitionName(disk: string, number: number): string {
  return /\d$/.test(disk) ? `${disk}p${number}` : `${disk}${number}`;
}

function facts(fixture: DeviceFixture, index: number): DeviceFacts {
  const { lsblk: _lsblk, blkid: _blkid, partitions: _partitions, ...given } = fixture;
  const { surface: _surface, byId: _byId, ...own } = given;
  return {
    number: `8:${index * 16}`,
    sizeBytes: disk256,
    isReadOnly: false,
    isRemovable: false,
    isRotational: false,
    isHidden: false,
    logicalSectorBytes: 512,
    diskSequence: index + 1,
    holders: [],
    slaves: [],
    backingFile: null,
    mapping: null,
    ...own,
    partition: null,
  };
}

function partitionFacts(disk: DeviceFacts, partition: PartitionFixture): DeviceFacts {
  const [major = '8', minor = '0'] = disk.number.split(':');
  return {
    ...disk,
    name: partitionName(disk.name, partition.number),
    number: `${major}:${Number(minor) + partition.number}`,
    sizeBytes: partition.sizeBytes,
    partition: {
      disk: disk.name,
      number: partition.number,
      startBytes: partition.startBytes,
    },
    holders: partition.holders ?? [],
    slaves: [],
    diskSequence: null,
  };
}

function mountLine(entry: string, index: number): string {
  const [number, mountPoint, type, source, options] = entry.split(' ');
  const optional = index % 2 === 0 ? ' shared:1' : ' shared:2 master:7';
  return `${30 + index} 1 ${number} / ${mountPoint} rw,relatime${optional} - ${type} ${source} ${options ?? 'rw'}`;
}

/** The readings of a machine. */
export function readingsOf(machine: MachineFixture): Readings {
  const disks = machine.devices.map((fixture, index) => ({ fixture, own: facts(fixture, index) }));
  const partitions = disks.flatMap(({ fixture, own }) =>
    (fixture.partitions ?? []).map((partition) => ({
      partition,
      own: partitionFacts(own, partition),
    })),
  );
  const blank: Surface = { kind: 'read', edgesHash: hash('0'), isBlank: true, isClaimed: false };
  const swaps = (machine.swaps ?? []).map((entry) => {
    const [path, type] = entry.split(' ');
    return `${path}                          ${type}\t\t8388604\t\t0\t\t-2`;
  });
  return {
    lsblk: JSON.stringify({
      blockdevices: [...disks, ...partitions].map((entry) => ({
        kname: entry.own.name,
        path: `/dev/${entry.own.name}`,
        ...('fixture' in entry ? entry.fixture.lsblk : {}),
      })),
    }),
    mountInfo: (machine.mounts ?? [])
      .map((entry, index) => `${mountLine(entry, index)}\n`)
      .join(''),
    swaps: ['Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority', ...swaps, ''].join('\n'),
    devices: [...disks, ...partitions].map(({ own }) => own),
    probes: Object.fromEntries([
      ...disks.map(({ fixture }) => [fixture.name, (fixture.blkid ?? []).join('\n')]),
      ...partitions.map(({ partition, own }) => [own.name, (partition.blkid ?? []).join('\n')]),
    ]) as Record<string, string>,
    surfaces: Object.fromEntries(
      disks.map(({ fixture }) => [fixture.name, fixture.surface ?? blank]),
    ),
    links: disks.flatMap(({ fixture }) =>
      (fixture.byId ?? []).map((name) => ({ name, device: fixture.name })),
    ),
    nodes: machine.nodes ?? {},
    btrfsDeviceCounts: machine.btrfsDeviceCounts ?? {},
    btrfsVolumes: machine.btrfsVolumes ?? [],
  };
}

/** What blkid says of a partition in a GPT. */
export function gptEntry(number: number, type: string, name?: string): readonly string[] {
  return [
    'ID_PART_ENTRY_SCHEME=gpt',
    ...(name === undefined ? [] : [`ID_PART_ENTRY_NAME=${name}`]),
    `ID_PART_ENTRY_UUID=1f4a0e4b-64d8-4f30-a1a6-0e7d3c6a75${String(number).padStart(2, '0')}`,
    `ID_PART_ENTRY_TYPE=${type}`,
    `ID_PART_ENTRY_NUMBER=${number}`,
  ];
}

/** What blkid says of a file system. */
export function fileSystem(type: string, label?: string): readonly string[] {
  return [
    ...(label === undefined ? [] : [`ID_FS_LABEL=_`, `ID_FS_LABEL_ENC=${label}`]),
    'ID_FS_UUID=6f2b7f0e-4a41-4a1c-9a30-0d5dbb1e2f11',
    `ID_FS_TYPE=${type}`,
    'ID_FS_USAGE=filesystem',
  ];
}

export function table(
  type: string,
  id = '0b6f1f52-5e1c-4bb5-93b0-0a4f2ef9d6b1',
): readonly string[] {
  return [`ID_PART_TABLE_UUID=${id}`, `ID_PART_TABLE_TYPE=${type}`];
}
