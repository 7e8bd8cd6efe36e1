/** Probing on real disks: real tables, LUKS, btrfs, RAID, mounts, claims, and a disk that goes away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiskIdentity } from '../../core/disks/disk.ts';
import { compareIdentity } from '../../core/disks/identity.ts';
import { GIB } from '../../core/sizes/units.ts';
import { bootMachine } from '../../rehearsal/machine.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { shell } from '../../rehearsal/testing/rehearsed-helper.ts';
import { startProbe } from '../../rehearsal/testing/probe-in-guest.ts';
import type { GuestProbe } from '../../rehearsal/testing/probe-in-guest.ts';

let machine: Machine;
let guest: GuestProbe;

beforeAll(async () => {
  machine = await bootMachine({
    liveMedium: true,
    disks: [
      { sizeBytes: 16 * GIB, serial: 'AAA1', model: 'Tide "One"' },
      { sizeBytes: 16 * GIB, serial: 'AAA2' },
      { sizeBytes: 16 * GIB, serial: 'AAA3', sectorBytes: 4096 },
      { sizeBytes: 12 * GIB, serial: null },
      { sizeBytes: 12 * GIB, serial: null },
      { sizeBytes: 9 * GIB, serial: null },
      { sizeBytes: 4 * GIB, serial: 'AAA4', removable: true },
    ],
  });
  guest = await startProbe(machine);
});
afterAll(() => machine.cutPower());

function sh(line: string): Promise<string> {
  return shell(machine, `set -e; ${line}`);
}

async function identity(node: string): Promise<DiskIdentity> {
  const answer = await guest.identity(node);
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.identity;
}

async function reason(node: string): Promise<string | null | undefined> {
  return (await guest.reasons())[node];
}

describe('fresh disks', () => {
  it('are empty and can be chosen; the others say why not', async () => {
    const { disks, machine: facts } = await guest.probe();
    expect(facts).toMatchObject({ isRehearsal: true, firmware: 'bios' });
    expect(facts.memoryBytes).toBeGreaterThan(GIB / 2);
    expect(disks['/dev/sda']).toMatchObject({
      identity: {
        serial: 'AAA1',
        model: 'Tide "One"',
        sizeBytes: 16 * GIB,
        logicalSectorBytes: 512,
        tableId: null,
      },
      vendor: 'TIDEMARK',
      table: null,
      isEmpty: true,
      isRemovable: false,
      exclusion: null,
      segments: [{ role: 'free', sizeBytes: 16 * GIB }],
    });
    const byId = disks['/dev/sda']?.identity.byId ?? '';
    expect(await sh(`readlink -f /dev/disk/by-id/${byId}`)).toBe('/dev/sda');
    expect(disks['/dev/sdc']?.identity.logicalSectorBytes).toBe(4096);
    expect(disks['/dev/sdd']?.isRemovable).toBe(true);
    const reasons = Object.entries(disks).map(([node, disk]) => [
      node,
      disk.exclusion?.reason.id ?? null,
    ]);
    expect(Object.fromEntries(reasons)).toEqual({
      '/dev/sda': null,
      '/dev/sdb': null,
      '/dev/sdc': null,
      '/dev/sdd': 'exclusion.too-small',
      // The stick that the live session was started from, found from the mounts.
      '/dev/sde': 'exclusion.live-system.medium',
      // Nothing but their size is reported: one may be used, two alike may not.
      '/dev/ubda': 'exclusion.ambiguous',
      '/dev/ubdb': 'exclusion.ambiguous',
      '/dev/ubdc': null,
    });
  });

  it('have an identity that is the same when it is read again, by any of their names', async () => {
    const { disks } = await guest.probe();
    for (const node of ['/dev/sdc', '/dev/ubdc']) {
      expect(await identity(node)).toEqual(disks[node]?.identity);
    }
    const first = disks['/dev/sda']?.identity;
    expect(await identity(`/dev/disk/by-id/${first?.byId}`)).toEqual(first);
  });
});

describe('what is on a disk', () => {
  it('is read from its table and its signatures', async () => {
    await sh(`sgdisk -n1:0:+100M -t1:ef00 -c1:'EFI "x"' -n2:0:+1G -t2:8200 -n3:4G:+2G -t3:8309 \
        -n4:0:+1G -t4:0700 /dev/sda >/dev/null; udevadm settle; mkfs.vfat -n EFIPART /dev/sda1 >/dev/null
      mkswap /dev/sda2 >/dev/null; mkfs.ext4 -q -L 'a\\$b "c"' /dev/sda4
      printf secret | cryptsetup luksFormat -q --pbkdf pbkdf2 --pbkdf-force-iterations 1000 /dev/sda3 -
      udevadm settle`);
    const { disks } = await guest.probe();
    const disk = disks['/dev/sda'];
    expect(disk).toMatchObject({ table: 'gpt', isEmpty: false, exclusion: null });
    const segments = disk?.segments.map(({ number, role, type, label, name }) => {
      return [number, role, type, label, name];
    });
    expect(segments).toEqual([
      [1, 'efi', 'vfat', 'EFIPART', 'EFI "x"'],
      [2, 'swap', 'swap', null, null],
      [null, 'free', null, null, null],
      [3, 'luks', 'crypto_LUKS', null, null],
      [4, 'linux', 'ext4', 'a\\$b "c"', null],
      [null, 'free', null, null, null],
    ]);
    expect(disk?.segments[3]).toMatchObject({ startBytes: 4 * GIB, sizeBytes: 2 * GIB });
    expect((await identity('/dev/sda')).tableId).toBe(disk?.identity.tableId);
  });

  it('is not overlooked where there is no signature, and not where there is no table', async () => {
    await sh('head -c 4096 /dev/urandom > /dev/ubdc; mkfs.ext4 -q -F -L bare /dev/ubda');
    const { disks } = await guest.probe();
    expect(disks['/dev/ubdc']).toMatchObject({ isEmpty: false, segments: [{ role: 'unknown' }] });
    expect(disks['/dev/ubda']).toMatchObject({
      isEmpty: false,
      table: null,
      segments: [{ number: null, role: 'linux', label: 'bare' }],
    });
  });
});

describe('a disk in use', () => {
  it('is told with its use: open container, mount in it, swap, and our own remains', async () => {
    await sh('printf secret | cryptsetup open /dev/sda3 enc --key-file -; udevadm settle');
    expect(await reason('/dev/sda')).toBe('exclusion.held.encrypted');
    await sh(
      'mkfs.btrfs -q /dev/mapper/enc; mkdir -p "/mnt/a b"; mount /dev/mapper/enc "/mnt/a b"',
    );
    const { disks } = await guest.probe();
    expect(disks['/dev/sda']?.exclusion?.reason).toEqual({
      id: 'exclusion.mounted',
      values: { path: '/mnt/a b' },
    });
    expect(disks['/dev/sda']?.segments[3]?.mountPoints).toEqual(['/mnt/a b']);
    const own = { mappings: ['enc'], targets: ['/mnt'], swaps: ['/dev/sda2'] };
    await sh('swapon /dev/sda2');
    expect((await guest.reasons(own))['/dev/sda']).toBe('exclusion.own-earlier-run');
    await sh('umount "/mnt/a b"; cryptsetup close enc');
    expect(await reason('/dev/sda')).toBe('exclusion.swap');
    await sh('swapoff /dev/sda2');
    expect(await reason('/dev/sda')).toBeNull();
  });

  it('is noticed when the use cannot be seen: another mount namespace, an exclusive program', async () => {
    const hidden = await machine.spawn([
      'unshare',
      '--mount',
      'sh',
      '-c',
      'mount /dev/sda4 /mnt && echo mounted && exec sleep 300',
    ]);
    await new Promise((resolve) => hidden.stdout.once('data', resolve));
    expect(await reason('/dev/sda')).toBe('exclusion.held.claimed');
    hidden.kill('SIGKILL', true);
    await hidden.exited;
    expect(await reason('/dev/sda')).toBeNull();
  });

  it('belongs to a btrfs of several disks, mounted or not', async () => {
    await sh('mkfs.btrfs -q -f /dev/sdb /dev/sdc; udevadm settle');
    const members = {
      '/dev/sdb': 'exclusion.multi-device.btrfs',
      '/dev/sdc': 'exclusion.multi-device.btrfs',
    };
    expect(await guest.reasons()).toMatchObject(members);
    await sh('mount /dev/sdc /mnt');
    expect(await guest.reasons()).toMatchObject({
      '/dev/sdb': 'exclusion.mounted',
      '/dev/sdc': 'exclusion.mounted',
    });
    await sh('umount /mnt; wipefs -qa /dev/sdb /dev/sdc; mkfs.btrfs -q -f /dev/sdb');
    expect(await guest.reasons()).toMatchObject({ '/dev/sdb': null, '/dev/sdc': null });
  });

  it('belongs to a running RAID array, or to a mapping', async () => {
    // The kernel's own interface (Documentation/admin-guide/md.rst): no mdadm is needed for this.
    await sh(`wipefs -qa /dev/sdb; modprobe raid1; echo md_tide > /sys/module/md_mod/parameters/new_array
      cd /sys/block/md_tide/md; echo none > metadata_version; echo raid1 > level; echo 2 > raid_disks
      n=0; for d in sdb sdc; do cat /sys/block/$d/dev > new_dev; echo 1000000 > dev-$d/size
      echo $n > dev-$d/slot; n=$((n+1)); done; echo active > array_state`);
    expect(await guest.reasons()).toMatchObject({
      '/dev/sdb': 'exclusion.held.raid',
      '/dev/sdc': 'exclusion.held.raid',
    });
    await sh('echo clear > /sys/block/md_tide/md/array_state');
    await sh('echo "0 2048 linear /dev/sdb 0" | dmsetup create odd; udevadm settle');
    expect(await reason('/dev/sdb')).toBe('exclusion.held.mapping');
    await sh('dmsetup remove odd; udevadm settle');
    expect(await reason('/dev/sdb')).toBeNull();
  });

  it('is read-only', async () => {
    await sh('blockdev --setro /dev/sdb');
    expect(await reason('/dev/sdb')).toBe('exclusion.read-only');
    await sh('blockdev --setrw /dev/sdb');
  });
});

describe('identity', () => {
  it('changes with a single byte at either end, in content alone', async () => {
    const before = await identity('/dev/sdb');
    for (const offset of [1000, 16 * GIB - 1]) {
      await sh(`printf X | dd of=/dev/sdb bs=1 seek=${offset} conv=notrunc status=none`);
      const after = await identity('/dev/sdb');
      const fields = compareIdentity(before, after, { contentMayDiffer: false });
      expect(fields.map(({ field }) => field)).toEqual(['edgesHash']);
      expect(compareIdentity(before, after, { contentMayDiffer: true })).toEqual([]);
      await sh(`printf '\\0' | dd of=/dev/sdb bs=1 seek=${offset} conv=notrunc status=none`);
    }
    expect(await identity('/dev/sdb')).toEqual(before);
  });

  it('of a partition, or of nothing, is refused', async () => {
    const answer = { problem: 'disk-not-found' };
    expect(await guest.identity('/dev/sda1')).toEqual(answer);
    expect(await guest.identity('/dev/sdz')).toEqual(answer);
    expect(await guest.identity('/etc/passwd')).toEqual(answer);
  });

  it('is gone with the disk, by node and by link', async () => {
    const { byId } = await identity('/dev/sdb');
    await machine.removeDisk(1);
    const answer = { problem: 'disk-not-found' };
    expect(await guest.identity('/dev/sdb')).toEqual(answer);
    expect(await guest.identity(`/dev/disk/by-id/${byId}`)).toEqual(answer);
    expect((await guest.probe()).disks['/dev/sdb']).toBeUndefined();
  });
});
