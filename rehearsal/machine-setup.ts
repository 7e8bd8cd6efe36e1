import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { agentCommand } from './agent-files.ts';
import { problemOf } from './disk-description.ts';
import { prepareImage } from './disk-image.ts';
import { GUEST_FOLDER, guestConfiguration, type ImagedDisk } from './guest-configuration.ts';
import { guestNode } from './guest-node.ts';
import { writeGuestTree, type Share } from './guest-tree.ts';
import type { KernelStart } from './kernel-process.ts';
import { KEY_FILE, pathInGuest } from './installed/installed-guest.ts';
import { findKernel } from './kernel.ts';
import { LIVE_MEDIUM, writeLiveMedium } from './live-medium.ts';
import type { MachineOptions } from './machine-options.ts';
import { userToBecome, type OrdinaryUser } from './ordinary-user.ts';
import { makeReachable } from './reachable-folder.ts';

export interface PreparedMachine {
  readonly start: KernelStart;
  readonly images: readonly string[];
  readonly lifetimeMs: number;
  readonly cleanUp: () => void;
}

/** Makes everything on the host that a start needs. Nothing runs yet. */
export function prepareMachine(options: MachineOptions): PreparedMachine {
  const control = mkdtempSync(join(tmpdir(), 'tidemark-rehearsal-'));
  const cleanUp = (): void => rmSync(control, { recursive: true, force: true });
  try {
    // It stands in the kernel's command line and in shell scripts.
    if (!/^[\w./-]+$/.test(control)) throw new Error(`${control}: set TMPDIR to a simpler path`);
    const user = userToBecome(process.env);
    const disks = prepareDisks(options, control, user);
    const start = prepareControl({ control, disks, user, options });
    if (user !== null) giveTo(control, user);
    const images = disks.map((disk) => disk.image);
    return { start, images, lifetimeMs: options.lifetimeMs ?? 6 * 3_600_000, cleanUp };
  } catch (error) {
    cleanUp();
    throw error;
  }
}

function prepareDisks(
  options: MachineOptions,
  control: string,
  user: OrdinaryUser | null,
): readonly ImagedDisk[] {
  const directory = resolve(options.directory ?? join(control, 'disks'));
  mkdirSync(directory, { recursive: true });
  const live = options.liveMedium === true;
  const disks = [...options.disks, ...(live ? [LIVE_MEDIUM] : [])].map((disk, index) => ({
    disk,
    image: resolve(disk.image ?? join(directory, `${index}.img`)),
  }));
  for (const { disk, image } of disks) {
    const problem = problemOf(disk);
    if (problem !== null) throw new Error(`disk ${image}: ${problem}`);
    if (/[,\n]/.test(image)) throw new Error(`disk ${image}: a path without commas is needed`);
    prepareImage(image, disk.sizeBytes, user);
    if (!image.startsWith(`${control}/`)) makeReachable(dirname(image), user);
  }
  if (live) writeLiveMedium(disks.at(-1)?.image ?? '');
  return disks;
}

interface Control {
  readonly control: string;
  readonly disks: readonly ImagedDisk[];
  readonly user: OrdinaryUser | null;
  readonly options: MachineOptions;
}

function prepareControl({ control, disks, user, options }: Control): KernelStart {
  const kernel = findKernel();
  const liveMedium = options.liveMedium === true;
  const { installed } = options;
  const configuration = guestConfiguration(disks, liveMedium, installed !== undefined);
  writeFileSync(join(control, 'configuration.json'), JSON.stringify(configuration));
  const program = [guestNode(options.nodePath), ...agentCommand(control), control];
  const shared = (options.share ?? []).map((path) => resolve(path));
  for (const path of shared) makeReachable(path, user);
  if (installed !== undefined) {
    writeFileSync(join(control, KEY_FILE), installed.passphrase, { mode: 0o600 });
  }
  writeGuestTree({
    control,
    kernel,
    liveMedium,
    installedDisk: installed === undefined ? null : (configuration.disks[0] ?? null),
    shares: sharesOf(control, disks, shared),
    // In the guest the control folder has another path: its own is hidden by a fresh /tmp.
    agent: program.map((part) =>
      part.startsWith(control)
        ? part.replace(control, `${GUEST_FOLDER}/control`)
        : pathInGuest(part, installed !== undefined),
    ),
  });
  return {
    kernel,
    control,
    memoryMiB: options.memoryMiB ?? 1024,
    user,
    plainImages: linkPlainImages(control, disks),
    parameters:
      installed === undefined ? [] : ['lsm=capability', ...(installed.kernelParameters ?? [])],
  };
}

/** The kernel's command line takes no path with spaces or colons, so it is given links. */
function linkPlainImages(control: string, disks: readonly ImagedDisk[]): readonly string[] {
  const plain = disks.filter(({ disk }) => disk.serial === null);
  return plain.map(({ image }, index) => {
    const link = join(control, `plain${index}`);
    symlinkSync(image, link);
    return link;
  });
}

function sharesOf(
  control: string,
  disks: readonly ImagedDisk[],
  shared: readonly string[],
): readonly Share[] {
  return [
    { host: control, at: `${GUEST_FOLDER}/control`, writable: false },
    ...disks.map(({ image }, index) => ({
      host: dirname(image),
      at: `${GUEST_FOLDER}/images/${index}`,
      writable: true,
    })),
    ...shared.map((path) => ({ host: path, at: path, writable: false })),
  ];
}

/** Gives the machine's folder to the account that the kernel runs under. */
function giveTo(folder: string, user: OrdinaryUser): void {
  chownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}
