import { expect, test } from 'vitest';

import { chooseName, complaint, parseOffered } from './system-packages.ts';
import type { SystemPackage } from './package-table.ts';

const row: SystemPackage = {
  debian: ['libasound2', 'libasound2t64'],
  group: 'window',
  provides: [{ kind: 'library', name: 'libasound.so.2' }],
  why: 'Electron',
};

const policy = `libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.14-1
  Version table:
     1.2.14-1 500
`;

test('only a package with a candidate is offered', () => {
  expect(parseOffered(policy)).toEqual(new Set(['libasound2t64']));
});

test('the first offered name is taken, and the first name when nothing is known', () => {
  expect(chooseName(row, new Set(['libasound2t64']))).toBe('libasound2t64');
  expect(chooseName(row, new Set(row.debian))).toBe('libasound2');
  expect(chooseName(row, new Set())).toBe('libasound2');
});

test('a complaint is one line with the command that mends it', () => {
  expect(complaint(row)).toBe(
    'Missing: libasound.so.2 (Electron). Debian: sudo apt-get install libasound2',
  );
});
