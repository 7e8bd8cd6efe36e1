/** The install on real disks: every swap choice, both sector sizes, used disks, nameless disks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Machine } from '../../rehearsal/machine.ts';
import { GIB } from '../../core/sizes/units.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import { fillFacts } from '../../core/plan/facts.ts';
import { planScript } from '../../core/plan/script.ts';
import type { Swap } from '../../core/spec/spec.ts';
import type { Disk } from '../../core/disks/disk.ts';
import { inspectTarget } from '../../rehearsal/testing/inspect-target.ts';
import {
  bootWith,
  install,
  passphrase,
  probeIn,
  putFile,
  quickSpec,
  runHelper,
  shell,
  testDisk,
} from '../../rehearsal/testing/rehearsed-helper.ts';

/** LUKS magic and version 2, big-endian (LUKS2 on-disk format specification). */
const luks2 = '4c554b53babe0002';
const linuxSwap = '8200';
const luksType = '8309';

let machine: Machine;

beforeAll(async () => {
  machine = await bootWith(
    testDisk,
    { ...testDisk, sectorBytes: 4096, serial: 'TM0002' },
    { sizeBytes: 12 * GIB, serial: null },
  );
});
afterAll(() => machine.cutPower());

async function diskAt(index: number): Promise<Disk> {
  const node = machine.disks[index]?.guestNode;
  const disk = (await probeIn(machine)).find(({ identity }) => identity.node === node);
  if (disk === undefined) throw new Error(`no disk ${String(node)}`);
  return disk;
}

async function installOn(
  index: number,
  swap: Swap,
): Promise<Awaited<ReturnType<typeof inspectTarget>>> {
  const disk = await diskAt(index);
  expect(disk.exclusion).toBeNull();
  const result = await install(machine, quickSpec(disk, swap));
  expect(result.stderr).toBe('');
  expect(result.exitCode).toBe(0);
  return inspectTarget(machine, disk.identity.node);
}

async function cleanUp(): Promise<void> {
  const { exitCode, stderr } = await runHelper(machine, ['clean-up']);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(
    await shell(
      machine,
      "grep -c ' /mnt' /proc/self/mountinfo; ls /dev/mapper; cat /proc/swaps | wc -l; true",
    ),
  ).toBe('0\ncontrol\n1');
}

const usual = {
  luksMagic: luks2,
  fatLabel: 'BOOT',
  btrfsLabel: 'nixos',
  isBlankReadOnly: true,
  blankEntries: 0,
  modeOfRoot: '755',
};
const subvolumes = ['home', 'log', 'nix', 'persist', 'root', 'root-blank'];

describe('install', () => {
  it('makes the recipe layout without swap, with mount options in force', async () => {
    const facts = await installOn(0, { kind: 'none' });
    expect(facts).toMatchObject({
      ...usual,
      partitions: ['EF00:boot', `${luksType}:encrypted`],
      subvolumes,
      swaps: [],
    });
    expect(Object.keys(facts.mounts).sort()).toEqual([
      '/mnt',
      '/mnt/boot',
      '/mnt/home',
      '/mnt/nix',
      '/mnt/persist',
      '/mnt/var/log',
    ]);
    for (const [path, options] of Object.entries(facts.mounts)) {
      if (path === '/mnt/boot')
        expect(options).toEqual(expect.arrayContaining(['fmask=0077', 'dmask=0077']));
      else expect(options).toEqual(expect.arrayContaining(['noatime', 'compress=zstd:1']));
    }
    expect(facts.mounts['/mnt/var/log']).toContain('subvol=/log');
  });

  it('compresses what is written', async () => {
    const write = 'yes tide | head -c 8M > /mnt/persist/x && sync';
    // filefrag calls a compressed extent "encoded".
    const extents = await shell(
      machine,
      `${write} && filefrag -v /mnt/persist/x | grep -c encoded`,
    );
    expect(Number(extents.split('\n')[0])).toBeGreaterThan(0);
  });

  it('explains the disk as its own until cleaned up, and leaves nothing open then', async () => {
    expect((await diskAt(0)).exclusion?.kind).toBe('own-earlier-run');
    await cleanUp();
    expect((await diskAt(0)).exclusion).toBeNull();
  });

  it.each([
    [
      { kind: 'file', sizeBytes: GIB, hibernation: true },
      ['EF00:boot', `${luksType}:encrypted`],
      '/mnt/swap/swapfile',
    ],
    [
      { kind: 'random-key-partition', sizeBytes: GIB },
      ['EF00:boot', `${linuxSwap}:swap`, `${luksType}:encrypted`],
      '/dev/dm-1',
    ],
    [
      { kind: 'plain-partition', sizeBytes: GIB },
      ['EF00:boot', `${linuxSwap}:swap`, `${luksType}:encrypted`],
      '/dev/sda2',
    ],
  ] satisfies [Swap, string[], string][])(
    'makes swap as chosen: $kind',
    async (swap, partitions, inUse) => {
      // The disk still holds the table, the container and the file systems of the test before.
      const facts = await installOn(0, swap);
      expect(facts).toMatchObject({ ...usual, partitions, swaps: [inUse] });
      expect(facts.subvolumes).toEqual(swap.kind === 'file' ? [...subvolumes, 'swap'] : subvolumes);
      await cleanUp();
    },
  );

  it('works on 4096-byte sectors', async () => {
    const facts = await installOn(1, { kind: 'plain-partition', sizeBytes: GIB });
    expect(facts).toMatchObject({ ...usual, swaps: ['/dev/sdb2'] });
    expect(await shell(machine, 'sgdisk -p /dev/sdb | grep -i "sector size"')).toContain('4096');
    await cleanUp();
  });

  it('works on a disk that reports no serial', async () => {
    expect(await diskAt(2)).toMatchObject({ identity: { serial: null, byId: null, wwn: null } });
    expect(await installOn(2, { kind: 'none' })).toMatchObject(usual);
    await cleanUp();
  });
});

describe('a disk with a past', () => {
  it('leaves no trace of old tables, LUKS headers and btrfs', async () => {
    await shell(
      machine,
      `set -e; wipefs -aqf /dev/sda
       printf 'label: dos\\nsize=4GiB, type=83\\nsize=4GiB, type=83\\n,,83\\n' | sfdisk -q /dev/sda; udevadm settle
       mkfs.btrfs -qf -L old /dev/sda1; printf old | cryptsetup luksFormat -q --type luks1 --iter-time 10 /dev/sda2 -
       mkfs.vfat -n OLD /dev/sda3 >/dev/null; udevadm settle`,
    );
    const before = await diskAt(0);
    expect(before).toMatchObject({ table: 'dos', isEmpty: false });
    expect(before.segments.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['btrfs', 'luks']),
    );
    expect(await installOn(0, { kind: 'none' })).toMatchObject(usual);
    await cleanUp();
    const list =
      'for d in /dev/sda /dev/sda1 /dev/sda2; do wipefs --noheadings --output TYPE $d; done';
    const signatures = await shell(machine, `${list} | sort -u`);
    expect(signatures.split('\n')).toEqual(['PMBR', 'crypto_LUKS', 'gpt', 'vfat']);
  });
});

describe('the saved shell script', () => {
  it('does the same by hand, checks included', async () => {
    const spec = quickSpec(await diskAt(0), { kind: 'random-key-partition', sizeBytes: GIB });
    const plan = compilePlan(spec);
    await putFile(machine, '/run/test/by-hand.sh', planScript(plan));
    const wrong = await machine.run(['/run/test/by-hand.sh'], { stdin: '/dev/sda\n' });
    expect([wrong.exitCode, wrong.stdout]).toEqual([
      1,
      expect.stringContaining('Nothing was changed'),
    ]);

    const answers = `${plan.device}\n${passphrase}\n${passphrase}\n`;
    const options = { stdin: answers, timeoutMs: 120_000 };
    const byHand = await machine.run(['/run/test/by-hand.sh'], options);
    expect(byHand.stdout).toContain('Ready under /mnt');
    expect(byHand.exitCode).toBe(0);
    expect(await inspectTarget(machine, '/dev/sda')).toMatchObject({
      ...usual,
      partitions: ['EF00:boot', `${linuxSwap}:swap`, `${luksType}:encrypted`],
      subvolumes,
      swaps: ['/dev/dm-1'],
    });
    await shell(
      machine,
      'swapoff -a; umount -R /mnt; cryptsetup close cryptswap; cryptsetup close enc',
    );
  });
});

describe('the passphrase', () => {
  it.each([passphrase, ' ', '"\'`$(reboot)\\', 'ä€🌊', 'x'.repeat(512)])(
    '%j, formatted as the plan says, opens the disk when typed at a prompt',
    async (text) => {
      const encrypt = compilePlan(quickSpec(await diskAt(0))).steps.find(
        ({ id }) => id === 'encrypt',
      );
      const [format] = encrypt?.commands ?? [];
      if (format === undefined) throw new Error('no command');
      const args = [...fillFacts(format.args.slice(0, -1), {}), '/dev/sda2'];
      const formatted = await machine.run([format.tool, ...args], { stdin: text });
      expect([formatted.exitCode, formatted.stderr]).toEqual([0, '']);
      const prompt = 'cryptsetup open --test-passphrase /dev/sda2';
      const typed = await machine.run(['sh', '-c', prompt], { stdin: `${text}\n` });
      expect(typed.exitCode).toBe(0);
      const wrong = await machine.run(['sh', '-c', prompt], { stdin: `${text}x\n` });
      expect(wrong.exitCode).not.toBe(0);
    },
  );

  it('is in no argument, environment, journal or output while an install runs', async () => {
    const secret = 'tide-7f3a91-secret';
    const watch = await machine.spawn([
      'bash',
      '-c',
      'read -r pattern; while :; do cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | grep -aqF -f <(printf %s "$pattern") && echo FOUND; sleep 0.2; done',
    ]);
    // The pattern comes by standard input, so that the watcher does not find itself.
    watch.stdin.end(`${secret}\n`);
    const seen: string[] = [];
    watch.stdout.on('data', (chunk: Buffer) => seen.push(chunk.toString()));
    const result = await install(machine, quickSpec(await diskAt(0)), { passphrase: secret });
    expect(result.exitCode).toBe(0);
    expect(seen).toEqual([]);
    // The watcher is no good unless it does find a secret that is there.
    await machine.run(['sh', '-c', 'sleep 3; exit 0', 'sh', secret]);
    watch.kill('SIGKILL');
    expect(seen.join('')).toContain('FOUND');
    expect(`${result.stdout}${result.stderr}`).not.toContain(secret);
    const files = await machine.run(['grep', '-rl', secret, '/run/tidemark', '/tmp', '/var/tmp']);
    expect(files.stdout).toBe('');
    await cleanUp();
  });
});
