import { describe, expect, it } from 'vitest';
import { unitOfControlGroup } from './control-group.ts';
import { fileSystemPlace, isHeldWithin, parseMountPlaces } from './mount-places.ts';
import { homesOf, parsePasswd } from './passwd.ts';
import { rootMounts } from './root-mounts.ts';
import { parseTmpfiles } from './tmpfiles.ts';

/** An installed machine: one btrfs, some of its subvolumes, bind mounts, memory, and a container. */
const mountInfo = `\
22 1 0:21 /root / rw,noatime shared:1 - btrfs /dev/mapper/enc rw,compress=zstd:3,subvol=/root
23 22 0:21 /nix /nix rw,noatime shared:2 - btrfs /dev/mapper/enc rw,subvol=/nix
24 23 0:21 /nix/store /nix/store ro,noatime shared:3 - btrfs /dev/mapper/enc rw,subvol=/nix
25 22 0:21 /persist /persist rw,noatime shared:4 - btrfs /dev/mapper/enc rw,subvol=/persist
26 22 0:21 /home /home rw,noatime shared:5 - btrfs /dev/mapper/enc rw,subvol=/home
27 22 0:21 /persist/var/lib/bluetooth /var/lib/bluetooth rw shared:6 - btrfs /dev/mapper/enc rw
28 22 0:21 /docker /var/lib/docker rw shared:7 - btrfs /dev/mapper/enc rw,subvol=/docker
29 22 0:21 /root/var/lib/itself /var/lib/itself rw - btrfs /dev/mapper/enc rw
30 22 0:21 /root/srv/elsewhere /mnt/with\\040space rw - btrfs /dev/mapper/enc rw
31 22 0:25 / /run rw shared:8 - tmpfs tmpfs rw
32 31 0:26 / /run/below rw shared:9 - tmpfs tmpfs rw
33 22 254:1 / /boot rw shared:10 - vfat /dev/vda1 rw
34 22 0:27 / /var/lib/lxcfs rw shared:11 - fuse.lxcfs lxcfs rw
nonsense
`;

describe('rootMounts', () => {
  const found = rootMounts({
    mountInfo,
    persist: '/persist',
    declared: new Set(['/var/lib/docker']),
  });

  it('finds the outermost mounts over the root and what each is', () => {
    expect(found.map(({ path, kind, source }) => `${path}: ${kind}, ${source}`)).toEqual([
      '/nix: other, subvolume nix',
      '/persist: other, subvolume persist',
      '/home: other, subvolume home',
      '/var/lib/bluetooth: kept, /persist/var/lib/bluetooth',
      '/var/lib/docker: kept, subvolume docker',
      '/mnt/with space: other, subvolume root/srv/elsewhere',
      '/run: virtual, tmpfs',
      '/boot: other, vfat',
      '/var/lib/lxcfs: virtual, fuse.lxcfs',
    ]);
  });

  it('knows no kept mounts without a kept place', () => {
    const without = rootMounts({ mountInfo, persist: null, declared: new Set() });
    expect(without.filter(({ kind }) => kind === 'kept')).toEqual([]);
  });
});

describe('fileSystemPlace', () => {
  const mounts = parseMountPlaces(mountInfo);

  it.each([
    ['/var/lib/bluetooth/x', '/persist/var/lib/bluetooth/x'],
    ['/persist/var/lib/bluetooth/x', '/persist/var/lib/bluetooth/x'],
    ['/var/lib/bluetooth', '/persist/var/lib/bluetooth'],
    ['/var/lib/other', '/root/var/lib/other'],
    ['/var/lib/itself/x', '/root/var/lib/itself/x'],
    ['/', '/root'],
  ])('%s is %s', (path, expected) => {
    expect(fileSystemPlace(mounts, path, null)).toEqual({ number: '0:21', path: expected });
  });

  it('believes the mount that the kernel names: the file can lie below a later one', () => {
    expect(fileSystemPlace(mounts, '/var/lib/bluetooth/x', 22)?.path).toBe(
      '/root/var/lib/bluetooth/x',
    );
    expect(fileSystemPlace(mounts, '/var/lib/bluetooth/x', 999)?.path).toBe(
      '/persist/var/lib/bluetooth/x',
    );
  });

  it('tells who holds something there, asking the kernel only when it could be', () => {
    const target = { number: '0:21', path: '/root/var/lib/bluetooth' };
    let asked = 0;
    const isHeld = (path: string, mount: number | null): boolean => {
      const findMount = (): number | null => {
        asked += 1;
        return mount;
      };
      return isHeldWithin(mounts, { path, findMount }, target);
    };
    expect(isHeld('/var/lib/bluetooth/x', 22)).toBe(true);
    expect(isHeld('/var/lib/bluetooth/x', 27)).toBe(false);
    expect(isHeld('/var/lib/bluetooth/x', null)).toBe(false);
    expect(asked).toBe(3);
    expect(isHeld('/var/lib/bluetooth-x', 22)).toBe(false);
    expect(isHeld('/run/x', 31)).toBe(false);
    expect(asked).toBe(3);
  });

  it('is null where nothing is mounted', () => {
    expect(fileSystemPlace([], '/x', null)).toBeNull();
  });
});

describe('unitOfControlGroup', () => {
  it.each([
    ['0::/system.slice/bluetooth.service\n', 'bluetooth.service'],
    ['0::/system.slice/system-getty.slice/getty@tty1.service\n', 'getty@tty1.service'],
    ['0::/user.slice/user-1000.slice/user@1000.service/app.slice/x.service\n', 'user@1000.service'],
    ['0::/user.slice/user-1000.slice/session-2.scope\n', 'session-2.scope'],
    ['12:cpu:/\n1:name=systemd:/system.slice/a.service\n0::/\n', null],
    ['1:name=systemd:/system.slice/a.service\n', 'a.service'],
    ['0::/\n', null],
    ['', null],
  ])('%j: %s', (text, unit) => {
    expect(unitOfControlGroup(text)).toBe(unit);
  });
});

describe('parseTmpfiles', () => {
  it('reads paths and what is made there, and leaves out what depends on the machine', () => {
    const text = `
# /etc/tmpfiles.d/x.conf
'd' '/var/lib/thing' '0755' 'root' 'root' '-' 
D! /tmp/old 1777 root root 10d
q /var/tmp 1777 root root 30d
v /srv
f+ /etc/made 0644 root root - some text
L+ "/etc/with space" - - - - /run/x
C /var/lib/copied - - - - /nix/store/x
d %S/specified/ 0755
d /var/lib/%m 0755
d /var/lib/*/glob 0755
z /var/lib/adjusted 0755
e /var/cache/old - - - 5d
e /var/lib/only-mode 0700
d /var/lib/thing 0700 root root 3d
d /var/lib/../x
d relative
r /var/lib/removed
`;
    expect(parseTmpfiles(text).map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      '/var/lib/thing directory',
      '/tmp/old emptied',
      '/var/tmp emptied',
      '/srv directory',
      '/etc/made file',
      '/etc/with space link',
      '/var/lib/copied file',
      '/var/lib/specified directory',
      '/var/cache/old emptied',
    ]);
  });
});

describe('homesOf', () => {
  it('tells people from services, and leaves out what holds nothing', () => {
    const users = parsePasswd(
      [
        'root:x:0:0::/root:/bin/sh',
        'ann:x:1000:100:Ann:/home/ann:/bin/sh',
        'robot:x:300:300::/var/lib/robot:/bin/false',
        'nothing:x:301:301::/var/empty:/bin/false',
        'top:x:302:302::/var:/bin/false',
        'odd:x:303:303::/var/lib/../etc:/bin/false',
        'broken',
      ].join('\n'),
    );
    expect(homesOf(users).map(({ path, isPerson }) => [path, isPerson])).toEqual([
      ['/home/ann', true],
      ['/var/lib/robot', false],
    ]);
  });
});
