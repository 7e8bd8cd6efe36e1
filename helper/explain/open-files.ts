/**
 * Which processes hold something open below a path, so that it is not mounted over while somebody goes
 * on writing to what lies beneath.
 *
 * The path of an open file as its process sees it proves little: a service can live in a mount namespace
 * of its own, in which the same file has another path, and another file the same path. So paths are
 * translated to what the file system itself has: the kernel names the mount of every open file
 * (`mnt_id` in /proc/PID/fdinfo, proc(5)), and /proc/PID/mountinfo says which folder of which file system
 * that mount shows. Two paths mean the same place exactly if file system and inner path are the same.
 * For working directories, roots, programs and mapped files the kernel names no mount; there the mount
 * with the longest fitting mount point of the process' own namespace is taken.
 *
 * A deleted file that is still open counts: what is written to it would be lost too. Sockets have no
 * path here; a listening one holds nothing in the folder but its name.
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { fileSystemPlace, isHeldWithin, parseMountPlaces } from '../../core/drift/mount-places.ts';
import type { FileSystemPlace, MountPlace } from '../../core/drift/mount-places.ts';
import { unitOfControlGroup } from '../../core/drift/control-group.ts';
import { displayPath } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';

export interface OpenFile {
  readonly pid: number;
  /** Name of the program, as the kernel has it (15 characters). */
  readonly program: string;
  /** The system's unit that it belongs to, or null. */
  readonly unit: string | null;
  /** One path that it holds, as the process sees it, for people. */
  readonly path: string;
}

/** Reading /proc never waits for a disk, and one call after the other is far quicker than promises. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function targetOf(path: string): PathBytes {
  try {
    return readlinkSync(path, 'latin1');
  } catch {
    return '';
  }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** Mounts by namespace: processes share them, and there are few. */
type Namespaces = Map<string, readonly MountPlace[]>;

function mountsOf(process: string, namespaces: Namespaces): readonly MountPlace[] {
  const name = targetOf(`${process}/ns/mnt`);
  const known = namespaces.get(name);
  if (known !== undefined) return known;
  const mounts = parseMountPlaces(textOf(`${process}/mountinfo`));
  if (name !== '') namespaces.set(name, mounts);
  return mounts;
}

/** A path that a process holds, and a way to ask which mount it is on. */
interface Held {
  readonly path: PathBytes;
  readonly findMount: () => number | null;
}

function mountOfDescriptor(process: string, number: string): number | null {
  const id = /^mnt_id:\s*(\d+)$/m.exec(textOf(`${process}/fdinfo/${number}`))?.[1];
  return id === undefined ? null : Number(id);
}

function* heldBy(process: string): Generator<Held> {
  for (const number of namesIn(`${process}/fd`)) {
    const path = targetOf(`${process}/fd/${number}`);
    // Sockets, pipes and the like have no path.
    if (path.startsWith('/')) yield { path, findMount: () => mountOfDescriptor(process, number) };
  }
  for (const path of otherPaths(process)) yield { path, findMount: () => null };
}

/** Folders and programs, and what is mapped into memory. */
function otherPaths(process: string): ReadonlySet<PathBytes> {
  const paths = new Set(['cwd', 'root', 'exe'].map((name) => targetOf(`${process}/${name}`)));
  // Address, permissions, offset, device, inode, path: nothing before the path has a slash in it.
  for (const line of textOf(`${process}/maps`).split('\n')) {
    const start = line.indexOf('/');
    if (start >= 0) paths.add(line.slice(start).replaceAll('\\012', '\n'));
  }
  paths.delete('');
  return paths;
}

function firstHeld(
  process: string,
  target: FileSystemPlace,
  namespaces: Namespaces,
): PathBytes | null {
  let mounts: readonly MountPlace[] | null = null;
  for (const { path, findMount } of heldBy(process)) {
    mounts ??= mountsOf(process, namespaces);
    const live = path.replace(/ \(deleted\)$/, '');
    if (isHeldWithin(mounts, { path: live, findMount }, target)) return path;
  }
  return null;
}

/**
 * Processes that hold a file or folder at the path or below it: open, mapped, as working directory or as
 * root. A process that ends meanwhile is none. Our own does not count.
 *
 * @param path - as this process sees it; all of what is at the path now is meant, also where it is
 *   mounted from elsewhere
 */
export async function openFilesBelow(path: PathBytes): Promise<OpenFile[]> {
  const namespaces: Namespaces = new Map();
  const target = fileSystemPlace(mountsOf('/proc/self', namespaces), path, null);
  if (target === null) return [];
  const found: OpenFile[] = [];
  for (const name of namesIn('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const held = firstHeld(`/proc/${name}`, target, namespaces);
    // Between two processes whoever else waits gets a turn.
    await new Promise((resolve) => setImmediate(resolve));
    if (held === null) continue;
    found.push({
      pid: Number(name),
      program: displayPath(textOf(`/proc/${name}/comm`).replace(/\n$/, '')),
      unit: unitOfControlGroup(textOf(`/proc/${name}/cgroup`)),
      path: displayPath(held),
    });
  }
  return found;
}
