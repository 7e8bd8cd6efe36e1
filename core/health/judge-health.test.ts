import { describe, expect, it } from 'vitest';
import type { KeptEntry } from '../persist/kept.ts';
import { bySeverity, judgeHealth } from './judge-health.ts';
import type { HealthReadings, PasswordFile } from './readings.ts';
import { bootId, bootMs, goodReadings, mountInfo } from './testing/good-readings.ts';
import { all, judged } from './testing/judged.ts';
import type { Change } from './testing/judged.ts';

const { system, mark, root, blank } = goodReadings;
if (mark === null || root === null || blank === null) throw new Error('the readings are good');
const [password] = goodReadings.passwords ?? [];
const [entry] = goodReadings.kept ?? [];
if (password === undefined || entry === undefined) throw new Error('the readings are good');

const kept = (state: KeptEntry['state'], ...paths: string[]): Change => ({
  kept: paths.map((path) => ({ ...entry, state, item: { path } })),
});
const passwords = (change: Partial<PasswordFile>): Change => ({
  passwords: [{ ...password, ...change }],
});
const outcome = (change: Partial<typeof mark>): Change => ({ mark: { ...mark, ...change } });
const denial = 'THE ROOT WAS NOT EMPTIED: there is no blank root (root-blank).';

it('finds nothing on a machine on which all is well', () => {
  expect(all({}).filter(({ state }) => state !== 'good')).toEqual([]);
  expect(new Set(all({}).map(({ id }) => id)).size).toBe(all({}).length);
  for (const { id } of all({})) judged({}, id);
});

it('never takes what it could not read for good', () => {
  const nothing: HealthReadings = {
    ...goodReadings,
    bootMs: null,
    bootId: null,
    mark: null,
    journal: null,
    mountInfo: null,
    fileSystemTable: null,
    root: null,
    blank: null,
    nested: null,
    usage: null,
    scrub: null,
    deviceStatistics: null,
    earlierRoots: null,
    passwords: null,
    persistFile: null,
    kept: null,
    prune: null,
    swaps: null,
    container: null,
  };
  const states = judgeHealth(nothing).map(({ id, state }) => `${id} ${state}`);
  expect(states.filter((text) => !text.endsWith(' unknown'))).toEqual([]);
  for (const { id } of all({})) judged(nothing, id);
});

it('never takes what it does not understand for good', () => {
  const odd = {
    usage: 'x',
    scrub: 'x',
    deviceStatistics: 'x',
    swaps: 'a\nx',
    mountInfo: 'x',
    container: { device: '/dev/sda2', dump: 'x' },
    fileSystemTable: 'x',
  };
  const ids = ['free-space', 'metadata-space', 'scrub', 'device-errors', 'swap-in-root'];
  for (const id of [...ids, 'booted-from-old-root', 'key-slots', 'needed-for-boot']) {
    expect(`${id} ${judged(odd, id)}`).toMatch(/ unknown /);
  }
});

describe('rollback-of-this-boot', () => {
  const cases: [Change, string][] = [
    [outcome({ outcome: 'unused', reason: 'unused' }), 'good unused'],
    [outcome({ outcome: 'off', reason: 'kernel-parameter' }), 'warning off'],
    [outcome({ outcome: 'unknown', reason: 'not-committed' }), 'warning not-committed'],
    [outcome({ outcome: 'kept', reason: 'no-blank' }), 'bad no-blank'],
    [outcome({ outcome: 'kept', reason: 'no-place' }), 'bad no-place'],
    [outcome({ outcome: 'kept', reason: 'leftover' }), 'bad leftover'],
    [outcome({ outcome: 'kept', reason: 'no-snapshot' }), 'bad no-snapshot'],
    [outcome({ outcome: 'kept', reason: 'no-rename' }), 'bad no-rename'],
    [outcome({ outcome: 'failed', reason: 'root-in-use' }), 'bad root-in-use'],
    [outcome({ outcome: 'failed', reason: 'error' }), 'bad failed'],
    [outcome({ bootId: bootId.replace('0a', 'ff') }), 'unknown other-boot'],
    [{ journal: denial }, 'bad journal-denies'],
    [{ journal: null }, 'good emptied'],
    [{ mark: null, journal: denial }, 'bad journal-denies'],
    [{ mark: null }, 'unknown no-mark'],
    [{ mark: null, isMarkDamaged: true }, 'unknown mark-damaged'],
    [{ mark: null, system: { ...system, setUpBy: 'found' } }, 'unknown no-module'],
  ];
  it.each(cases)('%#: %s', (change, expected) => {
    expect(judged(change, 'rollback-of-this-boot')).toBe(expected);
  });
});

describe('root-parent', () => {
  const old = { root: { ...root, createdMs: bootMs - 86_400_000 } };
  const cases: [Change, string][] = [
    [{ root: { ...root, parentUuid: null } }, 'bad other-parent'],
    [{ root: { ...root, parentUuid: root.uuid } }, 'bad other-parent'],
    [{ system: { ...system, blank: null }, blank: null }, 'bad no-blank'],
    [{ ...old, mark: null }, 'warning older'],
    [{ ...old, ...outcome({ outcome: 'off' }) }, 'warning older'],
    [old, 'note clock-differs'],
    [{ ...old, ...outcome({ outcome: 'unused' }) }, 'good good'],
    [{ root: { ...root, createdMs: bootMs - 2 * 3_600_000 } }, 'good good'],
    [{ root: { ...root, createdMs: bootMs - 600_000 }, mark: null }, 'warning older'],
    [{ root: { ...root, createdMs: bootMs - 60_000 }, mark: null }, 'good good'],
    [{ root: { ...root, createdMs: null } }, 'unknown no-time'],
    [{ blank: null }, 'unknown unknown'],
  ];
  it.each(cases)('%#: %s', (change, expected) => {
    expect(judged(change, 'root-parent')).toBe(expected);
  });
});

describe('the root and the blank snapshot', () => {
  const fromOld = mountInfo.replace('/root /', '/old_roots/20261123T044003Z-0a1b2c3d /');
  const cases: [string, Change, string][] = [
    ['nested-blank', { nested: 'subvolume' }, 'bad found'],
    ['nested-blank', { nested: 'other' }, 'warning something'],
    ['booted-from-old-root', { mountInfo: fromOld }, 'bad found'],
    ['blank-unchanged', { system: { ...system, blank: null } }, 'bad missing'],
    ['blank-unchanged', { blank: { ...blank, isReadOnly: false } }, 'bad writable'],
    ['blank-unchanged', { blank: { ...blank, isReceived: true } }, 'note received'],
    ['blank-unchanged', { blank: { ...blank, generation: 45 } }, 'note touched'],
  ];
  it.each(cases)('%s %#: %s', (id, change, expected) => {
    expect(judged(change, id)).toBe(expected);
  });

  it('has commands that name what is meant', () => {
    const commands = (change: Change, id: string): readonly string[] =>
      all(change).find((one) => one.id === id)?.commands ?? [];
    expect(commands({ nested: 'subvolume' }, 'nested-blank')).toContain(
      'sudo btrfs subvolume delete /root-blank',
    );
    expect(commands({ blank: { ...blank, isReadOnly: false } }, 'blank-unchanged')).toEqual([
      'sudo mount --mkdir -o subvolid=5,noatime /dev/mapper/enc /run/tidemark-top',
      'sudo btrfs property set -ts /run/tidemark-top/root-blank ro true',
      'sudo umount /run/tidemark-top',
    ]);
  });
});

describe('what is kept, and what must be early', () => {
  const late = goodReadings.fileSystemTable?.replace(
    '/persist btrfs x-initrd.mount',
    '/persist btrfs noatime',
  );
  const broken = {
    kind: 'broken',
    path: '/persist/etc/nixos/persist.nix',
    detail: 'line 3',
  } as const;
  const swapOnRoot = 'Filename\tType\n/swapfile file 1024 0 -2\n';
  const cases: [string, Change, string][] = [
    ['needed-for-boot', { fileSystemTable: late ?? '' }, 'bad late'],
    ['needed-for-boot', { fileSystemTable: '' }, 'unknown no-entry'],
    ['needed-for-boot', { system: { ...system, persist: null } }, 'unknown no-place'],
    ['hash-files', { passwords: [] }, 'unknown none'],
    ['hash-files', passwords({ isFile: false }), 'bad no-file'],
    ['hash-files', passwords({ isEmpty: true, isHash: false }), 'bad empty'],
    ['hash-files', passwords({ isOneLine: false, isHash: false }), 'bad lines'],
    ['hash-files', passwords({ isHash: false }), 'bad no-hash'],
    ['hash-files', passwords({ isPrivate: false }), 'warning open'],
    ['hash-files', passwords({ isInForce: false }), 'warning not-in-force'],
    ['hash-files', passwords({ isInForce: null }), 'good good'],
    ['persist-file', { persistFile: { kind: 'none' } }, 'unknown none'],
    ['persist-file', { persistFile: broken }, 'bad broken'],
    ['missing-data', kept('missing', '/a'), 'bad one'],
    ['missing-data', kept('missing', '/a', '/b'), 'bad many'],
    ['missing-data', kept('empty', '/a'), 'good good'],
    ['not-served', kept('not-served', '/a'), 'bad one'],
    ['not-served', kept('not-served', '/a', '/b'), 'bad many'],
    ['not-served', kept('next-boot', '/a'), 'good good'],
    [
      'prune-timer',
      { prune: { timer: 'inactive', isTimerThere: true, lastResult: 'success' } },
      'warning stopped',
    ],
    [
      'prune-timer',
      { prune: { timer: 'active', isTimerThere: true, lastResult: 'exit-code' } },
      'warning failed',
    ],
    [
      'prune-timer',
      { prune: { timer: 'inactive', isTimerThere: false, lastResult: 'success' } },
      'unknown no-timer',
    ],
    ['swap-in-root', { swaps: swapOnRoot }, 'warning found'],
    ['swap-in-root', { swaps: 'Filename\tType\n/dev/dm-1 partition 1 0 -2\n' }, 'good good'],
    ['clock', { nowMs: bootMs }, 'warning behind'],
    ['clock', { nowMs: 0, earlierRoots: [] }, 'warning behind'],
    ['clock', { earlierRoots: [] }, 'good good'],
  ];
  it.each(cases)('%s %#: %s', (id, change, expected) => {
    expect(judged(change, id)).toBe(expected);
  });
});

it('says the worst first', () => {
  const change = {
    nested: 'subvolume',
    swaps: null,
    scrub: 'x',
    ...passwords({ isPrivate: false }),
  } as const;
  const states = bySeverity(all(change)).map(({ state }) => state);
  expect(states.slice(0, 4)).toEqual(['bad', 'warning', 'unknown', 'unknown']);
  expect(states.at(-1)).toBe('good');
});
