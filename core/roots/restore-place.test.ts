import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import { placeOnTop, topPathOf } from './place-on-top.ts';
import { keptPlaceOf, whyNotInRoot } from './restore-place.ts';

describe('whyNotInRoot', () => {
  const points = ['/', '/nix', '/var/log', '/var/lib/x/data'];

  it.each([
    ['/etc/file', 'place', null],
    ['/var/lib/y', 'place', null],
    ['/nix/store/x', 'new-name', 'foreign'],
    ['/proc/1', 'place', 'foreign'],
    ['/run', 'new-name', 'foreign'],
    ['/etc', 'place', 'too-much'],
    ['/etc', 'new-name', null],
    ['/var/lib', 'place', 'too-much'],
    ['/var/lib/x', 'place', 'mount'],
    ['/var/lib/x/data', 'place', 'mount'],
    ['/var/lib/x/data/file', 'place', null],
    ['/var/lib/x', 'new-name', null],
  ] as const)('of %s as %s is %s', (path, target, why) => {
    expect(whyNotInRoot(path, target, points)).toBe(why);
    if (why !== null) expect(english[`roots.restore.${why}`]).toBeDefined();
  });
});

describe('keptPlaceOf', () => {
  const data = {
    directories: [
      { path: '/var/lib/x' },
      { path: '/var/lib/x/inner', source: '/persist/elsewhere' },
      { path: '/var/lib/off', enable: false },
    ],
    files: [{ path: '/etc/ä' }],
  };
  const at = (path: string): string | undefined => keptPlaceOf(path, data, '/persist')?.at;

  it('is that of the innermost declared path', () => {
    expect(keptPlaceOf('/var/lib/x', data, '/persist')).toMatchObject({
      at: '/persist/var/lib/x',
      isItem: true,
    });
    expect(at('/var/lib/x/a/b')).toBe('/persist/var/lib/x/a/b');
    expect(at('/var/lib/x/inner/c')).toBe('/persist/elsewhere/c');
    expect(keptPlaceOf('/var/lib/x/inner/c', data, '/persist')?.isItem).toBe(false);
  });

  it('compares bytes with the text of the list', () => {
    expect(at('/etc/\xc3\xa4')).toBe('/persist/etc/\xc3\xa4');
    expect(at('/etc/ä')).toBeUndefined();
  });

  it('is none for what is not declared, or switched off', () => {
    expect(at('/var/lib/xy')).toBeUndefined();
    expect(at('/var/lib')).toBeUndefined();
    expect(at('/var/lib/off')).toBeUndefined();
  });
});

describe('placeOnTop', () => {
  const info = `22 1 0:20 /root / rw,noatime shared:1 - btrfs /dev/mapper/enc rw,subvol=/root
23 22 0:21 / /proc rw - proc proc rw
24 22 0:20 /persist /persist rw shared:2 - btrfs /dev/mapper/enc rw,subvol=/persist
25 22 0:20 /persist/var/lib/x /var/lib/x rw - btrfs /dev/mapper/enc rw
26 22 8:1 / /boot rw - vfat /dev/sda1 rw
27 22 0:33 / /data rw - btrfs /dev/sdb rw
`;
  const of = (path: string): string | null => {
    const place = placeOnTop(path, info, '/dev/mapper/enc');
    return place === null ? null : topPathOf(place);
  };

  it.each([
    ['/etc/file', '/root/etc/file'],
    ['/var/lib/x/deep/file', '/persist/var/lib/x/deep/file'],
    ['/var/lib/x', '/persist/var/lib/x'],
    ['/var/lib/xy', '/root/var/lib/xy'],
    ['/persist/a', '/persist/a'],
    ['/boot/loader', null],
    ['/data/x', null],
  ])('of %s is %s', (path, expected) => {
    expect(of(path)).toBe(expected);
  });

  it('keeps the mount point apart from the rest', () => {
    expect(placeOnTop('/var/lib/x/a', info, '/dev/mapper/enc')).toEqual({
      point: '/var/lib/x',
      root: '/persist/var/lib/x',
      rest: '/a',
    });
    expect(placeOnTop('/a', info, '/dev/mapper/enc')).toMatchObject({ point: '', rest: '/a' });
  });
});
