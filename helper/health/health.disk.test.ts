/** Health on an installed system: good when all is well, and each bad state found where it was made. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../core/health/finding.ts';
import { bootInstalled } from '../../rehearsal/installed/boot-installed.ts';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { runHelper, shell } from '../../rehearsal/testing/rehearsed-helper.ts';
import { presentStage } from '../../scripts/setup/stage.ts';
import { startSession } from '../explain/testing/helper-session.ts';

let folder: string;
let image: string;
let machine: Machine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-health-'));
  image = join(folder, 'disk.img');
  await installedImage(image);
  machine = await bootInstalled(image);
});
afterAll(async () => {
  await machine.cutPower();
  rmSync(folder, { recursive: true, force: true });
});

type Told = Readonly<Record<string, string>>;

/** Id to state and case, without what is good. */
function notGood(findings: readonly Finding[]): Told {
  const told = findings
    .filter(({ state }) => state !== 'good')
    .map(({ id, state, sentence }) => [id, `${state} ${sentence.id.split('.').at(-1) ?? ''}`]);
  return Object.fromEntries(told) as Told;
}

async function health(): Promise<readonly Finding[]> {
  const session = await startSession(machine);
  const { findings } = await session.ask('health', {});
  session.end();
  return findings;
}

/** What every fresh system is told, and may leave as it is. */
const always: Told = { scrub: 'note never', 'key-slots': 'note single' };

/** Each line makes one thing bad, as it happens to people. */
const harm = `set -e
mkdir /run/top; mount -o subvolid=5 /dev/mapper/enc /run/top
# The snapshot that a script makes when it could not delete the root.
btrfs -q subvolume snapshot /run/top/root-blank /run/top/root/root-blank
btrfs property set -ts /run/top/root-blank ro false
umount /var/lib/bluetooth; echo lost > /var/lib/bluetooth/device
rm -r /persist/var/lib/boltd
chmod 644 /persist/passwords/ada
systemctl stop tidemark-prune.timer
truncate -s 0 /swapfile; chattr +C /swapfile; dd if=/dev/zero of=/swapfile bs=1M count=16 status=none
chmod 600 /swapfile; mkswap -q /swapfile; swapon /swapfile
# A block of a file that the disk did not keep.
head -c 100000 /dev/urandom > /persist/victim; sync
logical=$(filefrag -v -b1 /persist/victim | awk '/^ +0:/ {print $4}' | sed 's,[.][.].*,,')
physical=$(btrfs-map-logical -l $logical /dev/mapper/enc | awk '/mirror 1/ {print $6}')
test $physical -gt 1000000
dd if=/dev/urandom of=/dev/mapper/enc bs=4096 count=1 seek=$((physical / 4096)) oflag=direct status=none
echo 3 > /proc/sys/vm/drop_caches
! cat /persist/victim > /dev/null 2>&1
free=$(df --output=avail -B1 /persist | tail -n 1)
fallocate -l $((free - 200000000)) /persist/large
sync`;

describe('a machine on which all is well', () => {
  it('is told nothing but advice', async () => {
    const { json, exitCode } = await runHelper(machine, ['status']);
    expect(notGood(json[0]?.['health'] as Finding[])).toEqual(always);
    expect(exitCode).toBe(0);
  });
});

describe('a machine on which much is wrong', () => {
  let findings: readonly Finding[];

  beforeAll(async () => {
    await shell(machine, harm);
    findings = await health();
  });

  it('is told all of it, the worst first', () => {
    expect(notGood(findings)).toEqual({
      ...always,
      'nested-blank': 'bad found',
      'blank-unchanged': 'bad writable',
      'not-served': 'bad one',
      'missing-data': 'bad one',
      'hash-files': 'warning open',
      'prune-timer': 'warning stopped',
      'swap-in-root': 'warning found',
      'device-errors': 'bad corruption',
      'free-space': 'bad out',
    });
    expect(findings[0]?.state).toBe('bad');
    const unserved = findings.find(({ id }) => id === 'not-served');
    expect(unserved?.sentence.values['paths']).toBe('/var/lib/bluetooth');
    const missing = findings.find(({ id }) => id === 'missing-data');
    expect(missing?.sentence.values['paths']).toBe('/var/lib/boltd');
  });

  it('is well again after what it is told to type', async () => {
    const ids = ['nested-blank', 'blank-unchanged', 'hash-files', 'prune-timer', 'swap-in-root'];
    const mended = findings.filter(({ id }) => ids.includes(id));
    const commands = mended.flatMap((found) => found.commands);
    // As root already, and without a tool that asks for a password.
    const lines = commands.map((command) => command.replace(/^sudo /, ''));
    // What was deleted is free only when it has been committed.
    const room =
      'rm /persist/large; btrfs filesystem sync /persist; sleep 1; btrfs filesystem sync /persist';
    await shell(machine, ['set -e', ...lines, room].join('\n'));
    const now = notGood(await health());
    expect(ids.filter((id) => id in now && now[id] !== 'note touched')).toEqual([]);
    expect(now['free-space']).toBeUndefined();
    expect(now['device-errors']).toBe('bad corruption');
  });

  it('is told when it runs on the root of an earlier boot', async () => {
    // Seen from there, `/` is that root, as it would be after a boot from it.
    const enter = `set -e
      name=$(cd /run/top/old_roots; ls -d *Z-???????? | head -n 1)
      mkdir /run/old; mount -o subvol=old_roots/$name /dev/mapper/enc /run/old; cd /run/old
      for each in usr bin sbin lib lib64 proc dev sys run nix persist etc; do
        mkdir -p $each; mount --rbind /$each $each
      done`;
    await shell(machine, enter);
    const { node, helper } = presentStage();
    const words = [machine.pathInGuest(node), machine.pathInGuest(helper), 'status', '--json'];
    const { stdout, exitCode } = await machine.run(['chroot', '/run/old', ...words]);
    const told = JSON.parse(stdout) as { health: Finding[] };
    expect(notGood(told.health)).toMatchObject({
      'booted-from-old-root': 'bad found',
      'not-served': 'bad many',
    });
    expect(exitCode).toBe(1);
  });
});

describe('after a boot', () => {
  it('without the roll-back, that is told, and that a list cannot be read', async () => {
    await shell(machine, 'echo "} broken" >> /persist/etc/nixos/persist.nix; sync');
    await machine.cutPower();
    machine = await bootInstalled(image, { kernelParameters: ['tidemark.rollback=0'] });
    const told = notGood(await health());
    expect(told).toMatchObject({
      'rollback-of-this-boot': 'warning off',
      'persist-file': 'bad broken',
      'missing-data': 'unknown unknown',
    });
  });

  it('without the blank snapshot, that is told', async () => {
    const remove = `mkdir /run/top; mount -o subvolid=5 /dev/mapper/enc /run/top
      btrfs -q subvolume delete /run/top/root-blank; sync`;
    await shell(machine, remove);
    await machine.cutPower();
    machine = await bootInstalled(image);
    expect(notGood(await health())).toMatchObject({
      'rollback-of-this-boot': 'bad no-blank',
      'root-parent': 'bad no-blank',
      'blank-unchanged': 'bad missing',
    });
  });
});
