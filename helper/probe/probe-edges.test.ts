/** The edge against a recorded machine: a folder tree instead of /sys, /proc, /dev, and told answers. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Surface } from '../../core/disks/readings.ts';
import { GIB } from '../../core/sizes/units.ts';
import { probeDisks } from './probe-disks.ts';
import type { ProbeEdges } from './probe-edges.ts';
import { readDiskIdentity } from './read-disk-identity.ts';
import { readSurface } from './read-surface.ts';

let root: string;
let commands: string[];
let blkidExit: number;
/** Called while the disk is being read. */
let meanwhile: () => void;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function putDevice(folder: string, attributes: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(attributes))
    put(`sys/devices/${folder}/${name}`, `${text}\n`);
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  mkdirSync(join(root, 'sys/class/block'), { recursive: true });
  symlinkSync(join(root, 'sys/devices', folder), join(root, 'sys/class/block', name));
  put(`dev/${name}`, '');
}

function putDisk(name: string, number: string, sequence: string): void {
  const attributes = { dev: number, size: String((16 * GIB) / 512), ro: '0', diskseq: sequence };
  putDevice(`pci0/block/${name}`, { ...attributes, 'queue/logical_block_size': '512' });
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tidemark-probe-'));
  commands = [];
  blkidExit = 2;
  meanwhile = () => undefined;
  putDisk('sda', '8:0', '4');
  putDisk('sdb', '8:16', '5');
  putDevice('pci0/block/sdb/sdb1', {
    dev: '8:17',
    size: '4096',
    start: '2048',
    partition: '1',
    ro: '0',
  });
  putDevice('virtual/block/dm-0', {
    dev: '254:0',
    size: '2048',
    ro: '0',
    'dm/name': 'enc',
    'dm/uuid': 'CRYPT-x',
  });
  mkdirSync(join(root, 'sys/devices/virtual/block/dm-0/slaves/sdb1'), { recursive: true });
  mkdirSync(join(root, 'dev/disk/by-id'), { recursive: true });
  symlinkSync('../../sda', join(root, 'dev/disk/by-id/ata-DISK_S1'));
  symlinkSync('../../nothing', join(root, 'dev/disk/by-id/ata-GONE_S9'));
  put('proc/self/mountinfo', '22 1 0:20 / / rw - tmpfs tmpfs rw\n');
  put('proc/meminfo', 'MemTotal:        8000000 kB\n');
  put('etc/os-release', 'VARIANT_ID=installer\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const names = [
  { kname: 'sda', serial: 'S1' },
  { kname: 'sdb', serial: 'S2' },
];

function edges(): ProbeEdges {
  const under = (folder: string): string => join(root, folder);
  return {
    roots: { proc: under('proc'), sys: under('sys'), dev: under('dev'), etc: under('etc') },
    runTool: (tool, args) => {
      commands.push([tool, ...args].join(' '));
      const stdout = tool === 'lsblk' ? JSON.stringify({ blockdevices: names }) : '';
      const exitCode = tool === 'blkid' ? blkidExit : 0;
      return Promise.resolve({ exitCode, signal: null, stdout, stderr: '' });
    },
    readSurface: (): Promise<Surface> => {
      meanwhile();
      const edgesHash = '0'.repeat(64);
      return Promise.resolve({ kind: 'read', edgesHash, isBlank: true, isClaimed: false });
    },
    readBlock: () => Promise.resolve(null),
  };
}

function setSequence(text: string): void {
  writeFileSync(join(root, 'sys/devices/pci0/block/sda/diskseq'), text);
}

test('a machine is read from its files', async () => {
  const { disks, machine } = await probeDisks(edges());
  expect(machine).toMatchObject({
    isLiveImage: true,
    memoryBytes: 8_192_000_000,
    firmware: 'bios',
  });
  expect(disks.map(({ identity }) => [identity.node, identity.serial, identity.byId])).toEqual([
    ['/dev/sda', 'S1', 'ata-DISK_S1'],
    ['/dev/sdb', 'S2', null],
  ]);
  expect(disks[0]).toMatchObject({ isEmpty: true, exclusion: null, identity: { diskSequence: 4 } });
  expect(disks[1]?.exclusion?.reason).toEqual({
    id: 'exclusion.held.encrypted',
    values: { name: 'enc' },
  });
  expect(disks[1]?.segments[0]).toMatchObject({ number: 1, startBytes: 2048 * 512 });
});

test('only commands that read are run', async () => {
  await probeDisks(edges());
  await readDiskIdentity(edges(), '/dev/sda');
  const reading =
    /^(udevadm settle --timeout=\d+|lsblk --json .*|blkid --probe --output udev \/dev\/\w+|blockdev --flushbufs \/dev\/sda)$/;
  expect(commands.filter((command) => !reading.test(command))).toEqual([]);
  expect(commands).toContain('blkid --probe --output udev /dev/sdb1');
  expect(commands[0]).toMatch(/^udevadm settle/);
});

test('what cannot be understood stops everything', async () => {
  blkidExit = 4;
  await expect(probeDisks(edges())).rejects.toThrow('tool-output-unexpected');
  blkidExit = 0;
  rmSync(join(root, 'proc/self/mountinfo'));
  await expect(probeDisks(edges())).rejects.toThrow('tool-output-unexpected');
});

test('an identity is read by node and by link', async () => {
  const identity = await readDiskIdentity(edges(), '/dev/disk/by-id/ata-DISK_S1');
  expect(identity).toMatchObject({ node: '/dev/sda', serial: 'S1', diskSequence: 4 });
  expect(identity).toEqual((await probeDisks(edges())).disks[0]?.identity);
});

test.each(['/dev/sdb1', '/dev/nothing', '/dev/disk/by-id/ata-GONE_S9', '/etc/passwd', 'sda'])(
  '%s is no disk',
  async (node) => {
    await expect(readDiskIdentity(edges(), node)).rejects.toThrow('disk-not-found');
  },
);

test('a disk that is replaced while it is read is not put together from two', async () => {
  meanwhile = () => setSequence('6\n');
  await expect(readDiskIdentity(edges(), '/dev/sda')).rejects.toThrow('disk-not-found');
});

test('a disk that goes away while it is read is gone, whatever the tools say', async () => {
  meanwhile = () => rmSync(join(root, 'sys/devices/pci0/block/sda'), { recursive: true });
  await expect(readDiskIdentity(edges(), '/dev/sda')).rejects.toThrow('disk-not-found');
});

test('a link that leads elsewhere meanwhile is noticed', async () => {
  const link = join(root, 'dev/disk/by-id/ata-DISK_S1');
  meanwhile = () => {
    rmSync(link);
    symlinkSync('../../sdb', link);
  };
  await expect(readDiskIdentity(edges(), '/dev/disk/by-id/ata-DISK_S1')).rejects.toThrow(
    'disk-not-found',
  );
});

test('a plain file in the place of a device is not read as one', async () => {
  const { roots } = edges();
  const device = { number: '8:0', sizeBytes: 16 * GIB };
  const facts = { ...device, name: 'sda' } as Parameters<typeof readSurface>[1];
  expect(await readSurface(join(roots.dev, 'sda'), facts)).toEqual({
    kind: 'unreadable',
    error: '@detail.other-device',
  });
  expect(await readSurface(join(roots.dev, 'none'), facts)).toEqual({
    kind: 'unreadable',
    error: 'ENOENT',
  });
});
