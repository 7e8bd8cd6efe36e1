/** Naming the systems on real partitions: what is found, and that not one byte changes by looking. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GIB, MIB } from '../../core/sizes/units.ts';
import { bootMachine } from '../../rehearsal/machine.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { startProbe } from '../../rehearsal/testing/probe-in-guest.ts';
import type { GuestProbe } from '../../rehearsal/testing/probe-in-guest.ts';
import { shell } from '../../rehearsal/testing/rehearsed-helper.ts';

let machine: Machine;
let guest: GuestProbe;

beforeAll(async () => {
  machine = await bootMachine({
    disks: [
      { sizeBytes: 640 * MIB, serial: 'LOOK1' },
      { sizeBytes: 16 * GIB, serial: 'LOOK2' },
    ],
  });
  guest = await startProbe(machine);
});
afterAll(() => machine.cutPower());

function sh(line: string): Promise<string> {
  return shell(machine, `set -e; ${line}`);
}

/** SHA-256 of the image on the host, after the guest has written all it has to write. */
async function imageHash(): Promise<string> {
  await sh('sync; blockdev --flushbufs /dev/sda; sleep 1');
  const hash = createHash('sha256');
  await pipeline(createReadStream(machine.disks[0]?.image ?? ''), hash);
  return hash.digest('hex');
}

const makePartitions = `sgdisk -n1:0:+40M -t1:ef00 -n2:0:+64M -n3:0:+160M -n4:0:+20M -t4:0700 \
  -n5:0:+32M -t5:8309 -n6:0:+20M -n7:0:+120M -n8:0:+20M /dev/sda >/dev/null; udevadm settle`;

/** A Linux whose os-release is behind links, copied while it was mounted: its journal is dirty. */
const makeExt4 = `mkfs.ext4 -q /dev/sda2; mount /dev/sda2 /mnt
  mkdir -p /mnt/etc /mnt/usr/lib /mnt/store; ln -s /etc/static/os-release /mnt/etc/os-release
  ln -s ../store /mnt/etc/static; ln -s /usr/lib/os-release /mnt/store/os-release
  printf 'ID=tide\\nPRETTY_NAME="Tide Linux 7 (Ebb)"\\n' > /mnt/usr/lib/os-release; sync
  echo later > /mnt/later; sync -f /mnt/later; dd if=/dev/sda2 of=/tmp/dirty bs=1M status=none
  umount /mnt; dd if=/tmp/dirty of=/dev/sda2 bs=1M status=none conv=fsync; rm /tmp/dirty`;

const makeBtrfs = `mkfs.btrfs -q -m single /dev/sda3; mount /dev/sda3 /mnt
  btrfs subvolume create /mnt/@home >/dev/null; btrfs subvolume create /mnt/@ >/dev/null
  mkdir /mnt/@/etc; printf "PRETTY_NAME='Reef \\033[31mOS'\\n" > /mnt/@/etc/os-release
  btrfs subvolume set-default /mnt/@home; umount /mnt`;

const makeEfi = `mkfs.vfat /dev/sda1 >/dev/null; mount /dev/sda1 /mnt
  mkdir -p /mnt/EFI/Microsoft/Boot /mnt/EFI/BOOT /mnt/efi/tide; touch /mnt/EFI/Microsoft/Boot/bootmgfw.efi
  umount /mnt`;

/** BitLocker's first sector and the metadata that it points to, as far as blkid(8) asks for them. */
const makeForeign = `put() { dd of=/dev/sda4 bs=1 seek=$1 conv=notrunc status=none; }
  printf '\\353\\130\\220-FVE-FS-' | put 0; printf '\\000\\000\\020' | put 176
  printf -- '-FVE-FS-\\000\\001\\002\\000' | put 1048576
  printf secret | cryptsetup luksFormat -q --pbkdf pbkdf2 --pbkdf-force-iterations 1000 /dev/sda5 -`;

/** A file system that would name this very machine, were its links followed out of it. */
const makeTrap = `mkfs.ext4 -q /dev/sda6; mount /dev/sda6 /mnt; mkdir -p /mnt/etc
  ln -s /../../../../../etc/os-release /mnt/etc/os-release; mkdir -p /mnt/usr/lib
  mkfifo /mnt/usr/lib/os-release; umount /mnt`;

describe('the systems on a disk', () => {
  beforeAll(async () => {
    await sh(`modprobe loop; ${makePartitions}`);
    for (const line of [makeExt4, makeBtrfs, makeEfi, makeForeign, makeTrap]) await sh(line);
    // Damaged behind an intact superblock: looking must fail quietly.
    await sh(
      'mkfs.ext2 -q /dev/sda8; dd if=/dev/urandom of=/dev/sda8 bs=1k seek=2 count=9000 status=none',
    );
    await sh('udevadm settle');
  });

  it('are named, and the disk is the same to the last byte', async () => {
    const needsRecovery = 'dumpe2fs -h /dev/sda2 2>/dev/null | grep -c needs_recovery';
    expect(await sh(needsRecovery)).toBe('1');
    const before = await imageHash();
    const systems = await guest.systems();
    expect(systems).toEqual({
      '/dev/sda1': { kind: 'boot', starts: ['tide', 'Windows'] },
      '/dev/sda2': { kind: 'linux', name: 'Tide Linux 7 (Ebb)' },
      '/dev/sda3': { kind: 'linux', name: 'Reef  [31mOS' },
    });
    expect(await imageHash()).toBe(before);
    expect(await sh(needsRecovery)).toBe('1');
    const { disks } = await guest.probe();
    const types = disks['/dev/sda']?.segments.flatMap(({ type }) => (type === null ? [] : [type]));
    expect(types).toEqual(['vfat', 'ext4', 'btrfs', 'BitLocker', 'crypto_LUKS', 'ext4', 'ext2']);
  });

  it('leave nothing mounted and no loop device behind', async () => {
    expect(await sh('losetup --list --noheadings')).toBe('');
    expect(await sh('grep -c /run/tidemark/look /proc/self/mountinfo || true')).toBe('0');
    // Looking must not be in the way of erasing: the kernel takes a new table at once.
    await sh('wipefs -qa /dev/sda1; blockdev --rereadpt /dev/sda');
  });

  it('are not looked for on a disk that is in use', async () => {
    await sh('mount /dev/sda2 /mnt');
    expect(await guest.systems()).toEqual({});
    await sh('umount /mnt');
    expect(Object.keys(await guest.systems())).toContain('/dev/sda3');
  });
});

describe('a virtual disk', () => {
  it('says nothing of its health, and that is said', async () => {
    const { '/dev/sda': health } = await guest.health();
    expect(health).toMatchObject({ state: 'unknown', percentageUsed: null });
    expect(['no-tool', 'unsupported']).toContain(health?.reason);
  });
});

describe('the fingerprint', () => {
  it('stands still while nothing happens, and moves with every change that matters', async () => {
    const seen = [await guest.fingerprint()];
    expect(await guest.fingerprint()).toBe(seen[0]);
    const changes = [
      'echo label: gpt | sfdisk -q /dev/sdb; echo size=1G | sfdisk -q /dev/sdb',
      'mkfs.ext2 -q /dev/sdb1; mount /dev/sdb1 /mnt',
      'umount /mnt; blockdev --setro /dev/sdb',
      'echo 1 > /sys/block/sdb/device/delete',
      "for host in /sys/class/scsi_host/*; do echo '- - -' > $host/scan; done; sleep 1",
    ];
    for (const change of changes) {
      await sh(`${change}; udevadm settle`);
      const now = await guest.fingerprint();
      expect(seen, change).not.toContain(now);
      seen.push(now);
    }
    expect((await guest.probe()).disks['/dev/sdb']).toBeDefined();
  });
});
