import { describe, expect, it } from 'vitest';
import {
  goodReadings,
  luksText,
  scrubText,
  statisticsText,
  usageText,
} from './testing/good-readings.ts';
import { judged } from './testing/judged.ts';
import type { Change } from './testing/judged.ts';

const { earlierRoots } = goodReadings;

const usage = (change: Record<string, number>): string =>
  Object.entries(change).reduce(
    (text, [name, bytes]) => text.replace(new RegExp(`(${name}\\D*)\\d+`), `$1${bytes}`),
    usageText,
  );
describe('room', () => {
  const full = usage({ 'Metadata,DUP: Size:33554432, Used:': 26_000_000 });
  const cases: [string, Change, string][] = [
    ['free-space', { usage: usage({ 'min: ': 40_000_000 }) }, 'warning short'],
    ['free-space', { usage: usage({ 'min: ': 9_000_000 }) }, 'bad out'],
    ['free-space', { usage: usage({ 'Device missing:': 5 }) }, 'bad missing'],
    ['free-space', { usage: usage({ 'Device size:': 1e12, 'min: ': 60 * 2 ** 30 }) }, 'good good'],
    ['metadata-space', { usage: full }, 'good good'],
    ['metadata-space', { usage: full.replace(/(unallocated:\D*)\d+/, '$10') }, 'bad out'],
    [
      'metadata-space',
      {
        usage: usage({
          'Device unallocated:': 10_000_000,
          'Metadata,DUP: Size:33554432, Used:': 21_000_000,
        }),
      },
      'warning short',
    ],
    ['old-roots', { earlierRoots: [] }, 'good none'],
    [
      'old-roots',
      { earlierRoots: earlierRoots?.map((each) => ({ ...each, exclusiveBytes: null })) ?? null },
      'good uncounted-one',
    ],
    [
      'old-roots',
      { earlierRoots: earlierRoots?.map((each) => ({ ...each, exclusiveBytes: 1e8 })) ?? null },
      'note large',
    ],
    [
      'old-roots',
      { earlierRoots: [...(earlierRoots ?? []), ...(earlierRoots ?? [])] },
      'good many',
    ],
  ];
  it.each(cases)('%s %#: %s', (id, change, expected) => {
    expect(judged(change, id)).toBe(expected);
  });
});

describe('the disk', () => {
  const never = 'UUID:             1cd28abe\n\tno stats available\nTotal to scrub:   352.00KiB\n';
  const cases: [string, Change, string][] = [
    [
      'device-errors',
      { deviceStatistics: statisticsText.replace(/(corr.*)0/, '$13') },
      'bad corruption',
    ],
    [
      'device-errors',
      { deviceStatistics: statisticsText.replace(/(gene.*)0/, '$13') },
      'bad corruption',
    ],
    [
      'device-errors',
      { deviceStatistics: statisticsText.replace(/(flush.*)0/, '$11') },
      'bad input-output',
    ],
    ['scrub', { scrub: never }, 'note never'],
    ['scrub', { scrub: scrubText.replace('finished', 'running') }, 'good running'],
    ['scrub', { scrub: scrubText.replace('finished', 'aborted') }, 'note interrupted'],
    ['scrub', { scrub: scrubText.replace('Nov  1', 'Aug 11') }, 'note old'],
    ['scrub', { scrub: scrubText.replace('no errors found', 'csum=3') }, 'bad errors'],
    ['scrub', { scrub: scrubText.replace(/Scrub started.*\n/, '') }, 'unknown no-time'],
    ['key-slots', { container: { device: '/dev/sda2', dump: luksText(1) } }, 'note single'],
    [
      'key-slots',
      {
        container: {
          device: '/dev/sda2',
          dump: 'Version:       \t1\nKey Slot 0: ENABLED\nKey Slot 1: ENABLED\nKey Slot 2: DISABLED\n',
        },
      },
      'good good',
    ],
  ];
  it.each(cases)('%s %#: %s', (id, change, expected) => {
    expect(judged(change, id)).toBe(expected);
  });
});
