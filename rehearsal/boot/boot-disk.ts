import { execFileSync } from 'node:child_process';

import type { FactName } from '../../core/plan/plan.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import type { Machine } from '../machine.ts';
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
} from '../testing/rehearsed-helper.ts';
import { STAGE_TWO, stageTwoScript } from './stage-two.ts';

/** A disk that the helper made. */
export interface BootDisk {
  /** Path of the image. */
  readonly image: string;
  readonly spec: InstallSpec;
  /** The identifiers that the generated files name. */
  readonly facts: Readonly<Partial<Record<FactName, string>>>;
}

/**
 * Makes a disk with the helper, as a person's install does, and puts the stand-in for NixOS on it:
 * the first program of stage 2 and its tools in /nix, and a mark in each subvolume that no rollback
 * may touch.
 *
 * @param image a path for the disk's image
 */
export async function makeBootDisk(image: string): Promise<BootDisk> {
  const machine = await bootWith({ ...testDisk, image });
  try {
    const [disk] = await probeIn(machine);
    if (disk === undefined) throw new Error('the machine has no disk');
    const spec = quickSpec(disk);
    expectSuccess('install', await install(machine, spec));
    await putStandIns(machine);
    expectSuccess('clean-up', await runHelper(machine, ['clean-up']));
    const uuid = (partition: number): Promise<string> =>
      shell(machine, `blkid -p -s UUID -o value ${disk.identity.node}${partition}`);
    const facts = { 'efi-uuid': await uuid(1), 'luks-uuid': await uuid(2) };
    return { image, spec, facts };
  } finally {
    await machine.powerOff();
  }
}

function expectSuccess(
  what: string,
  { exitCode, stderr }: { exitCode: number | null; stderr: string },
): void {
  if (exitCode !== 0) throw new Error(`${what} failed: ${stderr}`);
}

async function putStandIns(machine: Machine): Promise<void> {
  const folder = `/mnt${STAGE_TWO.folder}`;
  await putFile(machine, `/mnt${STAGE_TWO.init}`, stageTwoScript);
  await shell(
    machine,
    `set -e
     if ldd "$(command -v busybox)" >/dev/null 2>&1; then
       echo 'busybox must be the static one: install the package busybox-static' >&2
       exit 1
     fi
     mkdir ${folder}/lib
     cp "$(command -v busybox)" "$(command -v btrfs)" ${folder}/
     ldd "$(command -v btrfs)" | grep -o '/[^ ]*' | while read -r library; do
       cp -L "$library" ${folder}/lib/
     done
     for name in nix persist home var/log; do echo "untouched $name" > /mnt/$name/mark; done
     mkdir -p /mnt/persist/var/lib/nixos`,
  );
}

/** What is to be done to a disk. */
export interface DiskChange {
  readonly image: string;
  /** Lines of bash; `$top` is the top of its btrfs. */
  readonly lines: string;
}

/**
 * Changes disks, one after another, in one rehearsal machine.
 *
 * @returns what the lines of each printed
 */
export async function changeDisks(changes: readonly DiskChange[]): Promise<readonly string[]> {
  const disks = changes.map(({ image }, index) => ({
    ...testDisk,
    image,
    serial: `TM000${index}`,
  }));
  const machine = await bootWith(...disks);
  try {
    const printed: string[] = [];
    for (const [index, { lines }] of changes.entries()) {
      const node = `${machine.disks[index]?.guestNode ?? ''}2`;
      const open = ['cryptsetup', 'open', node, 'enc', '--key-file', '-'];
      expectSuccess('opening the disk', await machine.run(open, { stdin: passphrase }));
      const script = `set -e; top=/run/top; mkdir -p $top; mount -o subvolid=5 /dev/mapper/enc $top
        ${lines}
        umount $top; cryptsetup close enc; btrfs device scan --forget`;
      const { stdout, ...rest } = await machine.run(['bash', '-c', script], { timeoutMs: 180_000 });
      expectSuccess(lines, rest);
      printed.push(stdout.trim());
    }
    return printed;
  } finally {
    await machine.powerOff();
  }
}

/** Copies an image; blocks of zeros take no room. */
export function copyImage(from: string, to: string): void {
  execFileSync('cp', ['--sparse=always', '--reflink=auto', from, to]);
}
