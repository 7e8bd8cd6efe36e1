import { expect, it } from 'vitest';
import { flagChanges, isFreezing } from './flags.ts';

it('says which flags to set and to take, the freezing ones last', () => {
  const wanted = new Map([
    ['a', 'i'],
    ['b', 'dA'],
    ['c', 'C'],
    ['e', 'i'],
  ]);
  const present = new Map([
    ['b', 'd'],
    ['d', 'c'],
    ['e', 'i'],
  ]);
  const changes = [...flagChanges(wanted, present)];
  expect(Object.fromEntries(changes)).toEqual({ '+i': ['a'], '+A': ['b'], '-c': ['d'] });
  expect(isFreezing(changes.at(-1)?.[0] ?? '')).toBe(true);
});
