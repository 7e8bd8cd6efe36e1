import { expect, test } from 'vitest';

import { problemOf } from './disk-description.ts';

test.each([
  [{ sizeBytes: 0 }, 'size is not positive'],
  [{ sizeBytes: 1000 }, 'multiple of 512'],
  [{ sizeBytes: 512 * 9, sectorBytes: 4096 as const }, 'multiple of 4096'],
  [{ sizeBytes: 4096, sectorBytes: 4096 as const, serial: null }, 'without a serial'],
  [{ sizeBytes: 512, vendor: 'NINECHARS' }, 'vendor'],
  [{ sizeBytes: 512, model: 'SEVENTEEN LETTERS' }, 'model'],
  [{ sizeBytes: 512, serial: 'Ü' }, 'ASCII'],
])('%j is refused', (disk, problem) => {
  expect(problemOf(disk)).toContain(problem);
});

test('usual disks are accepted', () => {
  expect(problemOf({ sizeBytes: 16 * 2 ** 30 })).toBeNull();
  expect(
    problemOf({ sizeBytes: 4096, sectorBytes: 4096, serial: 'A1', model: 'M', vendor: 'V' }),
  ).toBeNull();
});
