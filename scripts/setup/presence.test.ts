import { expect, test } from 'vitest';

import { systemPackages, type SystemPackage } from './package-table.ts';
import { missingPackages, parseLinkerCache, type Surroundings } from './presence.ts';

const machine: Surroundings = {
  commandFolders: ['/bin', '/sbin'],
  libraries: new Set(['libgbm.so.1']),
  exists: (path) => ['/sbin/sgdisk', '/fonts/a.ttf'].includes(path),
};

function row(provides: SystemPackage['provides']): SystemPackage {
  return { debian: ['any'], group: 'window', provides, why: 'test' };
}

test.each([
  row([{ kind: 'command', name: 'sgdisk' }]),
  row([{ kind: 'library', name: 'libgbm.so.1' }]),
  row([{ kind: 'file', paths: ['/nowhere', '/fonts/a.ttf'] }]),
])('what is there is not missing: %j', (present) => {
  expect(missingPackages([present], machine)).toEqual([]);
});

test.each([
  row([{ kind: 'command', name: 'sfdisk' }]),
  row([{ kind: 'library', name: 'libgbm.so.2' }]),
  row([{ kind: 'file', paths: ['/nowhere'] }]),
  row([
    { kind: 'command', name: 'sgdisk' },
    { kind: 'command', name: 'sfdisk' },
  ]),
])('one absent part makes the package missing: %j', (absent) => {
  expect(missingPackages([absent], machine)).toEqual([absent]);
});

test('the linker cache is read by file name', () => {
  const text = '2 libs found in cache\n\tlibm.so.6 (libc6,x86-64) => /lib/libm.so.6\n';
  expect(parseLinkerCache(text)).toEqual(new Set(['libm.so.6']));
});

test('every row of the table can be missing', () => {
  const bare: Surroundings = { commandFolders: [], libraries: new Set(), exists: () => false };
  expect(missingPackages(systemPackages, bare)).toEqual(systemPackages);
});
