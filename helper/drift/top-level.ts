/**
 * The top level of the root's file system, mounted for as long as somebody works with it. It shows each
 * subvolume as it is, also what is hidden on the running system under mount points.
 */
import { mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DriftSystem } from '../../core/drift/system.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { runtimeFolder } from '../journal/places.ts';
import { isMounted } from '../run/undo.ts';
import type { RunTool } from '../tools/run-tool.ts';

export type Access = 'read-only' | 'read-write';

/** What mounting needs: a verb's context has it. */
export interface TopLevelContext {
  readonly runTool: RunTool;
}

interface Holding {
  users: number;
  /** Settles when it is mounted. */
  readonly mounted: Promise<void>;
  /** Settles when the last user has given it back. */
  released: Promise<void> | null;
}

/** Mounts of this process, by their place. */
const held = new Map<string, Holding>();

/**
 * No programs, no devices and no times of access from there; whoever looks at a root must not change it.
 */
const mountOptions = 'noatime,nodev,nosuid,noexec,subvolid=5';

/** What is mounted has its own permissions, so it lies in a folder that only root can enter. */
const innerFolder = 'top';

/** Processes do not share places, so that two windows cannot take each other's mount away. */
function placeOf(device: string, access: Access): string {
  const short = device.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(-40);
  return join(runtimeFolder, `top-${access}-${short}-${process.pid}`);
}

/**
 * Mounts the top level, does something in it, and unmounts it. Those who use it at the same time share
 * the mount.
 *
 * @throws ProblemError `scan-failed` if it cannot be mounted, and whatever the action throws
 */
// oxlint-disable-next-line max-params -- the action stands last but for what every call hands on
export async function withTopLevel<T>(
  { device }: Pick<DriftSystem, 'device'>,
  access: Access,
  action: (top: string) => Promise<T>,
  context: TopLevelContext,
): Promise<T> {
  const place = placeOf(device, access);
  const holding = await hold(place, { device, access, context });
  try {
    await holding.mounted;
    return await action(join(place, innerFolder));
  } finally {
    await release(place, holding, context);
  }
}

interface MountRequest {
  readonly device: string;
  readonly access: Access;
  readonly context: TopLevelContext;
}

async function hold(place: string, request: MountRequest): Promise<Holding> {
  for (;;) {
    const present = held.get(place);
    if (present === undefined) break;
    if (present.released === null) {
      present.users += 1;
      return present;
    }
    await present.released;
  }
  const holding: Holding = { users: 1, mounted: mountTop(place, request), released: null };
  held.set(place, holding);
  return holding;
}

async function release(place: string, holding: Holding, context: TopLevelContext): Promise<void> {
  holding.users -= 1;
  if (holding.users > 0) return;
  holding.released = unmountTop(place, context).finally(() => held.delete(place));
  await holding.released;
}

async function mountTop(place: string, { device, access, context }: MountRequest): Promise<void> {
  mkdirSync(runtimeFolder, { recursive: true, mode: 0o755 });
  await sweep(context);
  const top = join(place, innerFolder);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  mkdirSync(top, { recursive: true });
  const way = access === 'read-only' ? 'ro' : 'rw';
  const args = ['-t', 'btrfs', '-o', `${way},${mountOptions}`, device, top];
  const { exitCode, stderr } = await context.runTool('mount', args);
  if (exitCode === 0) return;
  throw problemError('scan-failed', {
    values: { detail: '@detail.top-level', device },
    lines: stderr
      .split('\n')
      .filter((text) => text !== '')
      .slice(-10),
  });
}

async function unmountTop(place: string, { runTool }: TopLevelContext): Promise<void> {
  const top = join(place, innerFolder);
  if (isMounted(top)) {
    const { exitCode } = await runTool('umount', [top]);
    // Somebody looks into it: it goes when the last of them does.
    if (exitCode !== 0) await runTool('umount', ['-l', top]);
  }
  try {
    rmdirSync(top);
    rmdirSync(place);
  } catch {
    // Left for the next sweep.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Gives back what helpers that were killed have left mounted. */
async function sweep(context: TopLevelContext): Promise<void> {
  for (const name of readdirSync(runtimeFolder)) {
    const pid = /^top-(?:read-only|read-write)\S*-(\d+)$/.exec(name)?.[1];
    if (pid === undefined || Number(pid) === process.pid || isAlive(Number(pid))) continue;
    await unmountTop(join(runtimeFolder, name), context);
  }
}
