import { expect, test } from 'vitest';
import type { Disk, DiskIdentity } from '../../core/disks/disk.ts';
import type { PartialIdentity } from '../../core/disks/identity.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { requireChosen } from './require-chosen.ts';

const identity: DiskIdentity = {
  node: '/dev/sdb',
  byId: 'usb-Tide_1',
  serial: '1',
  wwn: null,
  model: 'Tide',
  transport: 'usb',
  sizeBytes: 4_000_000_000,
  logicalSectorBytes: 512,
  tableId: null,
  diskSequence: 3,
  edgesHash: null,
};

function diskWith(change: Partial<DiskIdentity>): Disk {
  const content = { table: null, segments: [], isEmpty: true, exclusion: null };
  const facts = { vendor: null, isRemovable: true, isRotational: false };
  return { identity: { ...identity, ...change }, ...facts, ...content };
}

const disk = diskWith({});
const replugged = diskWith({ diskSequence: 4 });

function problemOf(selector: PartialIdentity, disks: readonly Disk[]): Problem {
  try {
    requireChosen(selector, disks);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
  }
  throw new Error('It was taken.');
}

test('the disk is taken that agrees in all that was given', () => {
  expect(requireChosen(identity, [diskWith({ node: '/dev/sda', serial: '2' }), disk])).toBe(disk);
});

test('none, several and a changed one are said, with the name that was given', () => {
  const { byId, node } = identity;
  expect(problemOf({ byId, node }, [])).toMatchObject({
    code: 'disk-not-found',
    values: { device: byId },
  });
  expect(problemOf({ node }, [disk, diskWith({})])).toMatchObject({
    code: 'disk-ambiguous',
    values: { device: node },
  });
  const { code, values } = problemOf(identity, [replugged]);
  expect(code).toBe('disk-changed');
  expect(JSON.stringify(values)).toContain('sequence');
});

test('a changed one is taken only where the caller takes it for the same', () => {
  expect(requireChosen(identity, [replugged], () => true)).toBe(replugged);
  expect(() => requireChosen(identity, [replugged], () => false)).toThrow(ProblemError);
});
