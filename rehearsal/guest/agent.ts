/**
 * The program that answers the host inside the guest. It makes the disks, says that the machine
 * is ready, and then runs programs on behalf of the host, several at a time, over one serial line
 * on its standard input and output. When the line is closed, the machine ends.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

import { announce, settle, startUdev } from './device-events.ts';
import {
  LINE_ACKNOWLEDGE_BYTES,
  LineSplitter,
  type FromGuest,
  type GuestConfiguration,
  type GuestDisk,
  type ToGuest,
} from './frames.ts';
import { startProgram, type Program } from './program.ts';
import { attachScsiDisk, detachScsiDisk } from './scsi-disk.ts';

const run = promisify(execFile);
const programs = new Map<number, Program>();
const nodes: string[] = [];
let disks: readonly GuestDisk[] = [];
let isInstalled = false;

function send(frame: FromGuest): void {
  process.stdout.write(`${JSON.stringify(frame)}\n`);
}

async function attachDisk(index: number, disk: GuestDisk): Promise<string> {
  const name = disk.kind === 'scsi' ? await attachScsiDisk(index, disk) : disk.device;
  if (disk.kind === 'plain') announce(name);
  if (disk.removable) await markRemovable(name);
  return `/dev/${name}`;
}

/**
 * The kernel's SCSI target asks for each of its kinds of store, loaded or not, and waits. That
 * costs a second, and all that is needed is there already.
 */
async function withoutModuleRequests(work: () => Promise<void>): Promise<void> {
  const setting = '/proc/sys/kernel/modprobe';
  const before = readFileSync(setting, 'utf8');
  writeFileSync(setting, '\n');
  await work();
  writeFileSync(setting, before);
}

/** The SCSI target cannot say "removable", so the kernel's answer is covered with another file. */
async function markRemovable(name: string): Promise<void> {
  writeFileSync('/run/tidemark-rehearsal/removable', '1\n');
  await run('mount', [
    '--bind',
    '/run/tidemark-rehearsal/removable',
    `/sys/block/${name}/removable`,
  ]);
}

/** The names that udev or systemd make on a real machine before anything else runs. */
function linkStandardStreams(): void {
  symlinkSync('/proc/self/fd', '/dev/fd');
  for (const [number, name] of ['stdin', 'stdout', 'stderr'].entries()) {
    symlinkSync(`/proc/self/fd/${number}`, `/dev/${name}`);
  }
}

async function prepare(configuration: GuestConfiguration): Promise<void> {
  disks = configuration.disks;
  isInstalled = configuration.installed;
  if (isInstalled) return prepareInstalled();
  linkStandardStreams();
  const udev = startUdev(configuration.udevd);
  // Once loaded, dm-mod and loop have their control nodes; their kinds load when first asked for.
  await run('modprobe', ['-a', 'dm-mod', 'loop', 'sd_mod', 'tcm_loop', 'target_core_file']);
  if (disks.some((disk) => disk.kind === 'scsi')) {
    await run('mount', ['-t', 'configfs', 'configfs', '/sys/kernel/config']);
  }
  await udev;
  await withoutModuleRequests(async () => {
    for (const [index, disk] of disks.entries()) nodes.push(await attachDisk(index, disk));
  });
  await settle();
  if (configuration.liveMedium !== null) await mountLiveMedium(configuration.liveMedium);
}

/** Stage 1 has attached the first disk, and the system's own udev runs. */
async function prepareInstalled(): Promise<void> {
  nodes.push(readFileSync('/run/tidemark-rehearsal/first-node', 'utf8').trim());
  await withoutModuleRequests(async () => {
    for (const [index, disk] of disks.entries()) {
      if (index > 0) nodes.push(await attachDisk(index, disk));
    }
  });
  if (disks.length > 1) await settle();
}

/** As on a stick with such an image, the file system is on the disk and on its first partition. */
async function mountLiveMedium(medium: { disk: number; loopFile: string }): Promise<void> {
  await run('mount', ['-o', 'ro', `${nodes[medium.disk] ?? ''}1`, '/iso']);
  await run('mount', ['-o', 'ro,loop', `/iso/${medium.loopFile}`, '/nix/.ro-store']);
}

function removeDisk(id: number, index: number): void {
  const node = nodes[index];
  try {
    if (node === undefined || disks[index]?.kind !== 'scsi') throw new Error('not a SCSI disk');
    detachScsiDisk(node.slice('/dev/'.length));
    send({ kind: 'disk-removed', id, error: null });
  } catch (error) {
    send({ kind: 'disk-removed', id, error: String(error) });
  }
}

/**
 * Writes everything to the disks and lets the first process switch the machine off. An installed
 * system does that itself, unit by unit.
 */
async function powerOff(): Promise<void> {
  if (isInstalled) {
    await run('systemctl', ['--no-block', 'poweroff']).catch(() => process.exit(1));
    return;
  }
  for (const program of programs.values()) program.kill('SIGKILL', true);
  await run('sync', []).catch(() => undefined);
  process.exit(0);
}

function handle(frame: ToGuest): void {
  if (frame.kind === 'start') {
    programs.set(
      frame.id,
      startProgram(frame, send, () => programs.delete(frame.id)),
    );
    return;
  }
  if (frame.kind === 'power-off') {
    void powerOff();
    return;
  }
  if (frame.kind === 'remove-disk') {
    removeDisk(frame.id, frame.index);
    return;
  }
  handleForProgram(frame);
}

function handleForProgram(
  frame: Exclude<ToGuest, { kind: 'start' | 'power-off' | 'remove-disk' }>,
): void {
  const program = programs.get(frame.id);
  if (program === undefined) return;
  if (frame.kind === 'stdin') program.writeInput(Buffer.from(frame.data, 'base64'));
  else if (frame.kind === 'stdin-end') program.endInput();
  else if (frame.kind === 'credit') program.grant(frame.stream, frame.bytes);
  else program.kill(frame.signal, frame.group);
}

/** Runs the agent. `control` is the folder with the configuration that the host wrote. */
export async function runAgent(control: string): Promise<void> {
  process.stdin.setRawMode(true);
  const splitter = new LineSplitter();
  let unacknowledged = 0;
  process.stdin.on('data', (bytes: Buffer) => {
    unacknowledged += bytes.length;
    if (unacknowledged >= LINE_ACKNOWLEDGE_BYTES) {
      send({ kind: 'read', bytes: unacknowledged });
      unacknowledged = 0;
    }
    // The host only ever sends well-formed frames; anything else is a bug that must be seen.
    for (const line of splitter.split(bytes)) handle(JSON.parse(line) as ToGuest);
  });
  process.stdin.on('end', () => void powerOff());
  process.stdin.on('error', () => void powerOff());
  mkdirSync('/run/tidemark-rehearsal', { recursive: true });
  try {
    await prepare(
      JSON.parse(readFileSync(`${control}/configuration.json`, 'utf8')) as GuestConfiguration,
    );
    send({ kind: 'ready', nodes });
  } catch (error) {
    send({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
    await powerOff();
  }
}
