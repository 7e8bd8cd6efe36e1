import { describe, expect, it } from 'vitest';
import { inForceIn } from './in-force.ts';
import { judgeKept } from './judge-kept.ts';
import type { KeptLook } from './judge-kept.ts';
import { keptFromMounts } from './kept-from-mounts.ts';
import { holdsOwnPlaces, isOwnPlace } from './own-places.ts';

const served: KeptLook = {
  method: 'bind',
  isThere: true,
  isEmpty: false,
  isShown: true,
  isInForce: true,
};

describe('judgeKept', () => {
  it.each([
    [{}, 'served'],
    [{ isEmpty: true }, 'empty'],
    [{ isThere: false, isShown: true }, 'empty'],
    [{ isThere: false, isShown: false }, 'missing'],
    [{ isThere: false, isShown: false, isInForce: false }, 'missing'],
    [{ isShown: false }, 'not-served'],
    [{ isShown: false, isInForce: false }, 'next-boot'],
    [{ isShown: false, isInForce: false, isEmpty: true }, 'next-boot'],
    [{ method: 'native', isShown: false }, 'native'],
  ] as const)('%j is %s', (change, state) => {
    expect(judgeKept({ ...served, ...change })).toBe(state);
  });
});

describe('inForceIn', () => {
  const isInForce = inForceIn({
    fileSystemTable: '/persist/var/lib/a\\040b /var/lib/a\\040b none bind 0 0\n',
    temporaryFiles:
      'd /persist/x 0700 root root - -\nL /var/lib/link - - - - /persist/var/lib/link\n',
    hasEtcLink: (name) => name === 'machine-id',
  });

  it.each([
    ['/var/lib/a b', true],
    ['/var/lib/link', true],
    ['/etc/machine-id', true],
    ['/etc/adjtime', false],
    ['/persist/x', false],
    ['/var/lib/other', false],
  ])('%s: %s', (path, expected) => {
    expect(isInForce(path)).toBe(expected);
  });
});

describe('keptFromMounts', () => {
  const info = `22 1 0:20 /root / rw - btrfs /dev/mapper/enc rw
24 22 0:20 /keep /persist rw - btrfs /dev/mapper/enc rw
25 22 0:20 /keep/var/lib/x /var/lib/x rw - btrfs /dev/mapper/enc rw
26 22 0:20 /keep/etc/two\\040words /etc/two\\040words rw - btrfs /dev/mapper/enc rw
27 22 0:20 /keeper/y /var/lib/y rw - btrfs /dev/mapper/enc rw
28 22 0:31 /keep/z /var/lib/z rw - btrfs /dev/sdb rw
29 22 0:20 /keep/inner /persist/inner rw - btrfs /dev/mapper/enc rw
`;

  it('lists what of the kept place is mounted elsewhere', () => {
    const found = keptFromMounts(info, { device: '/dev/mapper/enc', persist: '/persist' });
    expect(found).toEqual([
      { path: '/var/lib/x', source: '/persist/var/lib/x', method: 'bind' },
      { path: '/etc/two words', source: '/persist/etc/two words', method: 'bind' },
    ]);
  });

  it('lists nothing without a kept place', () => {
    expect(keptFromMounts(info, { device: '/dev/mapper/enc', persist: null })).toEqual([]);
    expect(keptFromMounts('', { device: '/dev/mapper/enc', persist: '/persist' })).toEqual([]);
  });
});

it('knows what lies among the kept things by design', () => {
  const own = ['/etc/nixos', '/passwords', '/.tidemark', '/etc/machine-id'];
  expect(own.filter((path) => !isOwnPlace(path))).toEqual([]);
  expect(isOwnPlace('/etc/ssh/ssh_host_ed25519_key.pub')).toBe(true);
  expect(isOwnPlace('/etc/ssh/id_rsa')).toBe(false);
  expect(isOwnPlace('/etc')).toBe(false);
  expect(['/etc', '/etc/ssh', '/var/log'].every(holdsOwnPlaces)).toBe(true);
  expect(holdsOwnPlaces('/var/lib')).toBe(false);
});
