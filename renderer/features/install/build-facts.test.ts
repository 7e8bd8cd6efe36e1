import { expect, it } from 'vitest';
import type { Progress } from '../../../core/helper/events.ts';
import { buildFacts } from './build-facts.ts';

type Words = Parameters<typeof buildFacts>[1];
const words = {
  t: (key: string, values: Record<string, unknown> = {}) =>
    `${key} ${Object.values(values).join('/')}`.trim(),
  binarySize: (bytes: number) => `${bytes}B`,
  number: String,
} as unknown as Words;

const nothing: Progress = {
  done: 0,
  total: null,
  unit: 'items',
  item: null,
  bytesPerSecond: null,
  copied: 0,
  toCopy: 0,
  built: 0,
  toBuild: 0,
  remainingMs: null,
};

it('says nothing of what is not known', () => {
  expect(buildFacts(nothing, words)).toEqual([]);
});

it('says counts, amount, rate and the rest of the time once they are known', () => {
  const progress: Progress = {
    ...nothing,
    done: 5,
    total: 9,
    unit: 'bytes',
    bytesPerSecond: 3,
    copied: 1,
    toCopy: 4,
    built: 0,
    toBuild: 2,
    remainingMs: 61_000,
  };
  expect(buildFacts(progress, words)).toEqual([
    'build.copied 1/4',
    'build.built 0/2',
    'build.bytes 5B/9B',
    'build.rate 3B',
    'build.minutes 2',
  ]);
  expect(buildFacts({ ...progress, remainingMs: 59_000 }, words).at(-1)).toBe('build.soon');
});
