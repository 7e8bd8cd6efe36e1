import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Disk, DiskIdentity } from './disk.ts';
import { hash } from './testing/fixtures.ts';
import { compareIdentity } from './identity.ts';
import { selectDisk } from './select-disk.ts';

const chosen: DiskIdentity = {
  node: '/dev/nvme0n1',
  byId: 'nvme-Samsung_SSD_980_S1_1',
  serial: 'S1',
  wwn: 'eui.0025',
  model: 'Samsung SSD 980',
  transport: 'nvme',
  sizeBytes: 1_000_204_886_016,
  logicalSectorBytes: 512,
  tableId: '0b6f1f52-5e1c-4bb5-93b0-0a4f2ef9d6b1',
  diskSequence: 9,
  edgesHash: hash('a'),
};
const bare: DiskIdentity = { ...chosen, byId: null, serial: null, wwn: null, model: null };

function diskWith(identity: DiskIdentity): Disk {
  const content = { table: null, segments: [], isEmpty: true, exclusion: null };
  return { identity, vendor: null, isRemovable: false, isRotational: false, ...content };
}

function select(selector: Partial<DiskIdentity>, ...present: DiskIdentity[]) {
  return selectDisk(selector, present.map(diskWith));
}

/** The same disk, but for one thing. */
const changes: Partial<DiskIdentity>[] = [
  { node: '/dev/nvme0n10' },
  { byId: 'nvme-Samsung_SSD_980_S1_10' },
  { byId: null },
  { serial: 'S10' },
  { serial: null },
  { wwn: 'eui.00250' },
  { model: 'Samsung SSD 980 PRO' },
  { transport: 'usb' },
  { sizeBytes: 1_000_204_886_528 },
  { logicalSectorBytes: 4096 },
  { tableId: null },
  { diskSequence: 10 },
  { diskSequence: null },
  { edgesHash: hash('b') },
  { edgesHash: null },
];

test.each(changes)('one difference is enough: %j', (change) => {
  const present = { ...chosen, ...change };
  const [field] = Object.keys(change);
  const differences = compareIdentity(chosen, present, { contentMayDiffer: false });
  expect(differences.map((difference) => difference.field)).toEqual([field]);
  expect(select(chosen, present)).toMatchObject({ kind: 'changed', differences: [{ field }] });
});

test('after our own writing only table and edges may differ', () => {
  const options = { contentMayDiffer: true };
  const written = { ...chosen, tableId: 'other', edgesHash: hash('c') };
  expect(compareIdentity(chosen, written, options)).toEqual([]);
  expect(compareIdentity(chosen, { ...written, diskSequence: 10 }, options)).toHaveLength(1);
});

test('null means reported as absent, not given means not asked', () => {
  const options = { contentMayDiffer: false };
  expect(compareIdentity({ serial: null }, chosen, options)).toEqual([
    { field: 'serial', chosen: null, present: 'S1' },
  ]);
  expect(compareIdentity({ serial: undefined }, chosen, options)).toEqual([]);
  expect(compareIdentity({}, chosen, options)).toEqual([]);
});

test('what is gone is not replaced by what came to its place', () => {
  expect(select(chosen)).toEqual({ kind: 'none' });
  const stranger = { ...chosen, byId: 'x-2', serial: 'S2', wwn: null, diskSequence: 12 };
  expect(select(chosen, stranger).kind).toBe('changed');
  expect(select(chosen, { ...stranger, node: '/dev/nvme1n1' }).kind).toBe('none');
});

test('the disk of that name is told as changed, not the one at its old node', () => {
  const moved = { ...chosen, node: '/dev/nvme1n1', diskSequence: 12 };
  const stranger = { ...bare, diskSequence: 13 };
  const selection = select(chosen, stranger, moved);
  expect(selection.kind === 'changed' && selection.disk.identity.node).toBe('/dev/nvme1n1');
});

test('a description that fits two disks chooses none', () => {
  const other = { ...chosen, node: '/dev/nvme1n1', serial: 'S2', byId: 'x-2', diskSequence: 12 };
  const { sizeBytes, logicalSectorBytes, model } = chosen;
  expect(select({ sizeBytes, logicalSectorBytes, model }, chosen, other)).toMatchObject({
    kind: 'several',
    disks: [{}, {}],
  });
  const twin = { ...chosen, node: '/dev/sdb', diskSequence: 12 };
  expect(select({ serial: 'S1', model: 'gone' }, chosen, twin).kind).toBe('several');
});

test('nodes are compared whole', () => {
  const { sizeBytes, logicalSectorBytes } = chosen;
  const present = ['/dev/sdaa', '/dev/nvme0n10'].map((node) => ({ ...bare, node }));
  for (const node of ['/dev/sda', '/dev/nvme0n1']) {
    expect(select({ node, sizeBytes, logicalSectorBytes }, ...present)).toEqual({ kind: 'none' });
  }
});

const short = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: null });

/** Disks from a small world, so that they often agree in much. */
const anyIdentity = fc.record({
  serial: short(['A', 'AA', 'B']),
  wwn: short(['1', '11']),
  model: short(['X', 'XX']),
  transport: short(['usb', 'nvme']),
  sizeBytes: fc.constantFrom(1e12, 2e12),
  logicalSectorBytes: fc.constantFrom<512 | 4096>(512, 4096),
  tableId: short(['t', 'tt']),
  edgesHash: short([hash('0'), hash('1')]),
});

/** A machine: nodes and sequence numbers are the kernel's, and it gives none twice. */
const anyMachine = fc
  .array(anyIdentity, { minLength: 1, maxLength: 12 })
  .map((list): DiskIdentity[] =>
    list.map((identity, index) => ({
      ...identity,
      node: `/dev/sd${'a'.repeat(index + 1)}`,
      byId: identity.serial === null ? null : `ata-${identity.serial}_${index}`,
      diskSequence: index + 1,
    })),
  );

test('in any machine, shuffled, renamed and thinned out, the chosen disk or none is found', () => {
  fc.assert(
    fc.property(
      anyMachine,
      fc.nat(),
      fc.array(fc.nat(), { maxLength: 12 }),
      (machine, pick, gone) => {
        const wanted = machine[pick % machine.length];
        if (wanted === undefined) return;
        const left = machine.filter((_, index) => !gone.includes(index)).toReversed();
        // Kernel names move on to other disks.
        const renamed = left.map((identity, index) => ({
          ...identity,
          node: `/dev/sd${'a'.repeat(index + 1)}`,
        }));
        for (const present of [left, renamed]) {
          const selection = select(wanted, ...present);
          if (selection.kind === 'found') {
            expect(selection.disk.identity).toEqual(wanted);
          } else {
            expect(present).not.toContainEqual(wanted);
          }
        }
      },
    ),
  );
});

test('in any machine, one changed field leaves nothing to be found', () => {
  const field = fc.constantFrom(...(Object.keys(chosen) as (keyof DiskIdentity)[]));
  fc.assert(
    fc.property(anyMachine, fc.nat(), field, (machine, pick, changed) => {
      const wanted = machine[pick % machine.length];
      if (wanted === undefined) return;
      const value = changed === 'sizeBytes' ? 3e12 : changed === 'logicalSectorBytes' ? 1 : 'other';
      const selection = selectDisk(
        { ...wanted, [changed]: changed === 'diskSequence' ? 99 : value },
        machine.map(diskWith),
      );
      expect(['changed', 'none', 'several']).toContain(selection.kind);
    }),
  );
});
