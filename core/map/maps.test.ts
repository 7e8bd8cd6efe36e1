import { describe, expect, it } from 'vitest';
import type { Disk, Segment } from '../disks/disk.ts';
import { computeLayout } from '../layout/compute.ts';
import { english } from '../messages/english.ts';
import { defaultSpec, defaultSwap } from '../spec/defaults.ts';
import type { Swap } from '../spec/spec.ts';
import { GIB, MIB } from '../sizes/units.ts';
import { mapOfSpec } from './after.ts';
import { mapOfDisk } from './before.ts';
import { drawnSegments } from './map.ts';
import type { DiskMap } from './map.ts';

function segment(change: Partial<Segment>): Segment {
  return {
    number: null,
    node: null,
    startBytes: 0,
    sizeBytes: GIB,
    role: 'free',
    name: null,
    type: null,
    label: null,
    mountPoints: [],
    ...change,
  };
}

function diskWith(segments: Segment[]): Disk {
  return {
    identity: {
      node: '/dev/vda',
      byId: null,
      serial: 'A1',
      wwn: null,
      model: 'Disk',
      transport: null,
      sizeBytes: 64 * GIB,
      logicalSectorBytes: 512,
      tableId: null,
      diskSequence: 1,
      edgesHash: null,
    },
    vendor: null,
    isRemovable: false,
    isRotational: false,
    table: 'gpt',
    segments,
    isEmpty: segments.length === 0,
    exclusion: null,
  };
}

function after(swap: Swap): DiskMap {
  const spec = defaultSpec(diskWith([]), swap);
  const layout = computeLayout(spec);
  if (!layout.ok) throw new Error('the layout does not fit');
  return mapOfSpec(spec, layout.partitions);
}

describe('mapOfDisk', () => {
  it('shows an empty disk as one free stretch that nothing is erased from', () => {
    const [only, ...others] = mapOfDisk(diskWith([])).segments;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ role: 'free', sizeBytes: 64 * GIB, isErased: false });
  });

  it('marks all that holds something as erased, and nothing else', () => {
    const map = mapOfDisk(
      diskWith([
        segment({ number: 1, role: 'windows', label: 'Windows', name: 'Basic data partition' }),
        segment({ sizeBytes: 5 * GIB }),
        segment({ number: 2, role: 'unknown' }),
      ]),
    );
    expect(map.segments.map(({ isErased }) => isErased)).toEqual([true, false, true]);
    expect(map.segments[0]?.detail).toBe('Windows');
  });

  it('keeps gaps below 10 MiB out of the drawing', () => {
    const map = mapOfDisk(
      diskWith([
        segment({ sizeBytes: MIB }),
        segment({ number: 1, role: 'linux', sizeBytes: MIB }),
        segment({ sizeBytes: 10 * MIB }),
      ]),
    );
    expect(drawnSegments(map).map(({ role }) => role)).toEqual(['linux', 'free']);
    expect(map.segments).toHaveLength(3);
  });
});

describe('the systems in the map of a disk', () => {
  const disk = diskWith([
    segment({ number: 1, node: '/dev/vda1', role: 'linux', type: 'ext4', label: 'data' }),
    segment({ number: 2, node: '/dev/vda2', role: 'luks', type: 'crypto_LUKS' }),
    segment({}),
  ]);
  const found = [{ node: '/dev/vda1', system: { kind: 'linux', name: 'Tide 7' } as const }];

  it('stand at their segments as soon as they are known', () => {
    const kinds = (map: DiskMap) => map.segments.map(({ system }) => system?.kind ?? null);
    expect(kinds(mapOfDisk(disk))).toEqual([null, 'sealed', null]);
    expect(kinds(mapOfDisk(disk, found))).toEqual(['linux', 'sealed', null]);
  });

  it('move nothing when they come in: the same parts under the same names', () => {
    const without = (map: DiskMap) => map.segments.map((part) => ({ ...part, system: null }));
    expect(without(mapOfDisk(disk, found))).toEqual(without(mapOfDisk(disk)));
  });
});

describe('hard cases', () => {
  it('an unknown table is one stretch of unknown contents, and is erased', () => {
    const bare = segment({ node: '/dev/vda', role: 'unknown', sizeBytes: 64 * GIB });
    expect(mapOfDisk(diskWith([bare])).segments).toMatchObject([
      { role: 'unknown', sizeBytes: 64 * GIB, isErased: true, number: null },
    ]);
  });

  it('fourteen partitions have fourteen names and colours that do not depend on the others', () => {
    const parts = Array.from({ length: 14 }, (_, index) =>
      segment({ number: index + 1, role: index % 2 === 0 ? 'linux' : 'windows' }),
    );
    const identity = (map: DiskMap) => map.segments.map(({ id, role }) => `${id} ${role}`);
    const all = identity(mapOfDisk(diskWith(parts)));
    expect(new Set(all).size).toBe(14);
    expect(identity(mapOfDisk(diskWith(parts.slice(3))))).toEqual(all.slice(3));
  });
});

describe('mapOfSpec', () => {
  it('has the subvolumes as rooms of the container, the root and its blank snapshot first', () => {
    const luks = after(defaultSwap('file', 8 * GIB)).segments.find(({ role }) => role === 'luks');
    expect(luks?.subvolumes.map(({ name }) => name)).toEqual([
      'root',
      'root-blank',
      'home',
      'nix',
      'persist',
      'log',
      'swap',
    ]);
    const emptied = luks?.subvolumes.filter(({ isEmptiedAtBoot }) => isEmptiedAtBoot);
    expect(emptied?.map(({ name }) => name)).toEqual(['root']);
  });

  it('shows swap as a partition where it is one, and says of which kind', () => {
    const roles = (swap: Swap): string[] => after(swap).segments.map(({ role }) => role);
    expect(roles({ kind: 'none' })).toEqual(['efi', 'luks']);
    expect(roles(defaultSwap('plain-partition', GIB))).toEqual(['efi', 'swap', 'luks']);
    const map = after(defaultSwap('random-key-partition', GIB));
    expect(map.segments[1]?.title.id).toBe('map.random-key-partition');
  });

  it('keeps the name of a segment while sizes change, so that it does not jump', () => {
    const ids = (map: DiskMap): string[] => map.segments.map(({ id }) => id);
    expect(ids(after({ kind: 'plain-partition', sizeBytes: GIB }))).toEqual(
      ids(after({ kind: 'plain-partition', sizeBytes: 9 * GIB })),
    );
  });

  it('uses only sentences that exist', () => {
    const swaps: Swap[] = [
      { kind: 'none' },
      defaultSwap('file', GIB),
      defaultSwap('plain-partition', GIB),
      defaultSwap('random-key-partition', GIB),
    ];
    for (const map of swaps.map(after)) {
      for (const { title, subvolumes } of map.segments) {
        expect(english).toHaveProperty([title.id]);
        for (const { purpose } of subvolumes) expect(english).toHaveProperty([purpose.id]);
      }
    }
  });
});
