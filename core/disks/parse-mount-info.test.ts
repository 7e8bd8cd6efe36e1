import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isAtOrBelow,
  mountsHolding,
  overlayFolders,
  parseMountInfo,
  unescapeOctal,
} from './parse-mount-info.ts';

const recorded = `22 1 0:20 / / rw,relatime - tmpfs tmpfs rw,size=4096k,mode=755
23 22 8:1 / /iso ro,relatime shared:2 - iso9660 /dev/sda1 ro,nojoliet,check=s,map=n,blocksize=2048
24 22 0:25 / /nix/store rw,relatime shared:3 master:1 - overlay overlay rw,lowerdir=/nix/.ro-store,upperdir=/nix/.rw-store/store,workdir=/nix/.rw-store/work
25 22 8:17 /sub\\040dir /run/media/u/My\\040\\134Disk\\012x rw - ext4 /dev/sdb1 rw
26 22 0:30 / /empty rw -  tmpfs  rw
`.replace(' -  tmpfs  rw', ' - tmpfs  rw');

test('reads mounts with and without optional fields, and undoes the escapes', () => {
  const mounts = parseMountInfo(recorded);
  expect(mounts.map(({ mountPoint }) => mountPoint)).toEqual([
    '/',
    '/iso',
    '/nix/store',
    '/run/media/u/My \\Disk\nx',
    '/empty',
  ]);
  expect(mounts[1]).toMatchObject({ number: '8:1', type: 'iso9660', source: '/dev/sda1' });
  expect(mounts[4]).toMatchObject({ type: 'tmpfs', source: '' });
});

test('a mount that is not understood is not taken for none', () => {
  expect(() => parseMountInfo('22 1 0:20 / /\n')).toThrow('tool-output-unexpected');
});

test('escapes come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = text.replaceAll(
        /[ \t\n\\#]/g,
        (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
      );
      expect(unescapeOctal(escaped)).toBe(text);
    }),
  );
});

test('folders of an overlay, with the colons and commas that a path may hold', () => {
  const options =
    'rw,lowerdir=/a\\134:b:/c\\054d::/e,upperdir=/up,workdir=/w,index=off,lowerdir+=/f';
  expect(overlayFolders(options)).toEqual(['/a:b', '/c,d', '/e', '/up', '/w', '/f']);
});

test('a file is on the longest mount point that holds it; names are not prefixes', () => {
  const mounts = parseMountInfo(recorded);
  const holding = (path: string): string[] =>
    mountsHolding(path, mounts).map(({ mountPoint }) => mountPoint);
  expect(holding('/iso/nix-store.squashfs')).toEqual(['/iso']);
  expect(holding('/isolated/file')).toEqual(['/']);
  expect(isAtOrBelow('/mnt2', '/mnt')).toBe(false);
  expect(isAtOrBelow('/mnt/2', '/mnt')).toBe(true);
});

test('of two mounts on one place, either may hold the file', () => {
  const twice = parseMountInfo(
    '1 0 8:1 / /iso rw - ext4 /dev/sda1 rw\n2 0 8:17 / /iso rw - ext4 /dev/sdb1 rw\n',
  );
  expect(mountsHolding('/iso/x', twice)).toHaveLength(2);
});
