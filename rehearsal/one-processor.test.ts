import { expect, test } from 'vitest';

import { allowedProcessors, nextProcessor } from './one-processor.ts';

test('reads the kernel list of processors', () => {
  expect(allowedProcessors('Name:\tnode\nCpus_allowed_list:\t0-2,5\n')).toEqual([0, 1, 2, 5]);
  expect(allowedProcessors('Cpus_allowed_list:\t7\n')).toEqual([7]);
});

test('machines take turns', () => {
  const first = nextProcessor();
  const round = Array.from({ length: 64 }, () => nextProcessor());
  expect(round).toContain(first);
});
