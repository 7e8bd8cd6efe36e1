import { expect, test } from 'vitest';
import { parseSwaps } from './parse-swaps.ts';

test('reads partitions, mappings and files', () => {
  const text = `Filename				Type		Size		Used		Priority
/dev/nvme0n1p2                          partition	8388604		0		-2
/dev/dm-1                               partition	1048572		12		5
/swap/my\\040file                        file		2097148		0		-3
`;
  expect(parseSwaps(text)).toEqual([
    { path: '/dev/nvme0n1p2', isFile: false },
    { path: '/dev/dm-1', isFile: false },
    { path: '/swap/my file', isFile: true },
  ]);
});

test('none, and a kernel without swap', () => {
  expect(parseSwaps('Filename\tType\tSize\tUsed\tPriority\n')).toEqual([]);
  expect(parseSwaps('')).toEqual([]);
});

test('a line that is not understood is not taken for none', () => {
  expect(() => parseSwaps('Filename\n/dev/sda1 something 3\n')).toThrow('tool-output-unexpected');
});
