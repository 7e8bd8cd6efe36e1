import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { inspectDisks } from './inspect.ts';
import { bootMachine, type Machine } from './machine.ts';

const GIB = 2 ** 30;

interface Lsblk {
  readonly blockdevices: readonly Readonly<Record<string, unknown>>[];
}

async function must(machine: Machine, script: string): Promise<string> {
  const result = await machine.run(['sh', '-euc', script]);
  expect(result, result.stderr).toMatchObject({ exitCode: 0 });
  return result.stdout;
}

async function devices(machine: Machine): Promise<Lsblk['blockdevices']> {
  return (JSON.parse(await must(machine, 'lsblk --json --bytes -O')) as Lsblk).blockdevices;
}

describe('disks of several kinds', () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await bootMachine({
      disks: [
        { sizeBytes: 16 * GIB, vendor: 'ACME', model: 'Fast 9', serial: 'AB12CD' },
        { sizeBytes: 8 * GIB, sectorBytes: 4096, serial: 'EF34', removable: true },
        { sizeBytes: 8 * GIB, serial: null },
      ],
    });
  });

  afterAll(async () => {
    await machine.powerOff();
  });

  test('lsblk shows exactly the disks asked for, with their identity', async () => {
    expect(machine.disks.map((disk) => disk.guestNode)).toEqual([
      '/dev/sda',
      '/dev/sdb',
      '/dev/ubda',
    ]);
    const seen = await devices(machine);
    expect(seen.map((device) => device['name'])).toEqual(['sda', 'sdb', 'ubda']);
    expect(seen[0]).toMatchObject({
      size: 16 * GIB,
      vendor: 'ACME    ',
      model: 'Fast 9',
      serial: 'AB12CD',
      'log-sec': 512,
      rm: false,
    });
    expect(seen[0]?.['wwn']).toMatch(/^0x6001405ab12cd/);
    expect(seen[1]).toMatchObject({ size: 8 * GIB, serial: 'EF34', 'log-sec': 4096, rm: true });
    expect(seen[2]).toMatchObject({ size: 8 * GIB, serial: null, wwn: null, model: null });
  });

  test('udev knows the disks and follows a new partition table', async () => {
    await must(machine, 'udevadm wait --timeout=10 /dev/disk/by-id/wwn-0x6001405ab12cd*');
    const table = 'label: gpt\\nsize=512MiB, type=U, name=ESP\\nname=tidemark\\n';
    for (const node of ['/dev/sda', '/dev/sdb', '/dev/ubda']) {
      await must(machine, `printf '${table}' | sfdisk --quiet ${node}; udevadm settle`);
      expect(await must(machine, 'readlink -f /dev/disk/by-partlabel/tidemark')).toContain(node);
      expect(await must(machine, `blkid -p -s PART_ENTRY_NAME -o value ${node}1`)).toBe('ESP\n');
      await must(machine, `wipefs -qa ${node}1 ${node}2 ${node}; udevadm settle`);
    }
    expect((await machine.run(['ls', '/dev/disk/by-partlabel'])).exitCode).not.toBe(0);
  });

  test('a 4096-byte disk can be encrypted, formatted, mounted and swapped to', async () => {
    await must(
      machine,
      `printf 'label: gpt\\nsize=512MiB,type=U\\nsize=512MiB,type=S\\nname=rest\\n' | sfdisk --quiet /dev/sdb
      udevadm settle
      mkfs.vfat -n EFI /dev/sdb1 >/dev/null
      mkswap -q /dev/sdb2 && swapon /dev/sdb2 && swapoff /dev/sdb2
      printf secret | cryptsetup luksFormat -q --pbkdf pbkdf2 --pbkdf-force-iterations 1000 /dev/sdb3 -
      printf secret | cryptsetup open --key-file - /dev/sdb3 enc
      mkfs.btrfs -q /dev/mapper/enc
      mount -o compress=zstd:3,noatime /dev/mapper/enc /mnt
      btrfs -q subvolume create /mnt/root
      mkdir /mnt/boot && mount /dev/sdb1 /mnt/boot
      echo there > /mnt/boot/file
      umount -R /mnt && cryptsetup close enc`,
    );
    expect(await must(machine, 'blkid -p -s TYPE -o value /dev/sdb3')).toBe('crypto_LUKS\n');
    expect(await must(machine, 'cryptsetup luksDump /dev/sdb3')).toMatch(/sector: 4096/);
  });

  test('further modules load on request', async () => {
    await must(
      machine,
      'modprobe raid1; modprobe bcache; modprobe dm-snapshot; modprobe brd rd_nr=1',
    );
  });

  test('a disk is pulled out while in use, and a plain one is not', async () => {
    await must(machine, 'mkfs.btrfs -qf /dev/sda; mount /dev/sda /mnt; echo one > /mnt/file; sync');
    await machine.removeDisk(0);
    expect((await devices(machine)).map((device) => device['name'])).not.toContain('sda');
    expect(
      (await machine.run(['sh', '-c', 'echo two > /mnt/file && sync -f /mnt'])).exitCode,
    ).not.toBe(0);
    await expect(machine.removeDisk(2)).rejects.toThrow('not a SCSI disk');
  });
});

describe('kept images', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-disks-'));
  const disk = { sizeBytes: 2 * GIB, image: join(folder, 'kept.img') };

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('what was synced before a power cut is there afterwards', async () => {
    const machine = await bootMachine({ disks: [disk] });
    await must(
      machine,
      'mkfs.btrfs -q -L keep /dev/sda; mount /dev/sda /mnt; echo kept > /mnt/file; sync',
    );
    const running = machine.run(['sleep', '60']);
    await machine.cutPower();
    await expect(running).rejects.toThrow('has ended');
    await expect(machine.run(['true'])).rejects.toThrow('has ended');

    const [label, mounted, file, write] = await inspectDisks(
      [disk],
      [
        ['blkid', '-p', '-s', 'LABEL', '-o', 'value', '/dev/sda'],
        ['mount', '-o', 'ro,nologreplay', '/dev/sda', '/mnt'],
        ['cat', '/mnt/file'],
        ['dd', 'if=/dev/zero', 'of=/dev/sda', 'count=1'],
      ],
    );
    expect(label?.stdout).toBe('keep\n');
    expect(mounted?.exitCode).toBe(0);
    expect(file?.stdout).toBe('kept\n');
    expect(write?.exitCode).not.toBe(0);
  });

  test('powerOff keeps what was not synced', async () => {
    const machine = await bootMachine({ disks: [disk] });
    await must(machine, 'mount /dev/sda /mnt; echo late > /mnt/late');
    await machine.powerOff();
    const [, file] = await inspectDisks(
      [disk],
      [
        ['mount', '-o', 'ro,nologreplay', '/dev/sda', '/mnt'],
        ['cat', '/mnt/late'],
      ],
    );
    expect(file?.stdout).toBe('late\n');
  });
});

test('the live medium is a removable disk whose file is mounted through a loop', async () => {
  const machine = await bootMachine({ disks: [{ sizeBytes: GIB }], liveMedium: true });
  const release = await must(machine, '. /etc/os-release; echo $VARIANT_ID');
  expect(release).toBe('installer\n');
  expect(await must(machine, 'findmnt -no SOURCE,FSTYPE /iso')).toMatch(/\/dev\/sdb1\s+iso9660/);
  expect(await must(machine, 'findmnt -no SOURCE /nix/.ro-store')).toBe('/dev/loop0\n');
  expect(await must(machine, 'losetup -nO BACK-FILE /dev/loop0')).toBe('/iso/nix-store.squashfs\n');
  await machine.powerOff();
});
