/** From a path that somebody asks to keep to what is kept: itself, its folder, or where its link leads. */
import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { posix } from 'node:path';
import { bytesOfText, displayPath, textOfBytes } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { makeProblem } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type { KeepMethod } from '../../core/spec/system.ts';
import { keptFolderOf } from '../../core/change/kept-folder.ts';
import { alreadyKept, keptOverlap } from '../../core/change/kept-overlap.ts';
import type { KeepQuestion } from '../../core/change/keep-item.ts';
import { impossible, isIn, pathProblem } from '../../core/change/path-problem.ts';
import { bufferOf } from '../copy/bytes.ts';
import { atPlace, lookAt, within } from '../copy/safe-path.ts';
import type { MachineView } from './machine-view.ts';

export interface KeptThing {
  readonly path: string;
  readonly kind: 'directory' | 'file';
  readonly stats: BigIntStats;
  readonly instead: KeepQuestion['instead'];
}

export interface ThingQuestion {
  readonly path: PathBytes;
  readonly wanted: KeepMethod | null;
}

/** The root subvolume below the mounted top level. */
export type RootFolder = string;

interface Found {
  readonly stats: BigIntStats;
  /** Of a symbolic link, as bytes. */
  readonly target: string | null;
}

/** What lies at a path on the root subvolume; problems name the path that people know. */
function findOnRoot(root: RootFolder, path: PathBytes): Found | Problem {
  const values = { path: displayPath(path).slice(0, 4000) };
  try {
    return atPlace(`${root}${path}`, (place): Found | Problem => {
      const stats = lookAt(place);
      if (stats === null) return makeProblem('path-vanished', { values });
      if (!stats.isSymbolicLink()) return { stats, target: null };
      return { stats, target: readlinkSync(within(place.folder, place.name), 'latin1') };
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const shown = Object.entries(error.problem.values).map(
      ([name, value]) =>
        [name, typeof value === 'string' ? value.replace(root, '') : value] as const,
    );
    return makeProblem(error.problem.code, {
      values: { ...Object.fromEntries(shown), ...values },
    });
  }
}

/** The first thing that is mounted at a path or on the way to it. */
function mountProblem(path: string, { mounts, persist }: MachineView): Problem | null {
  const bytes = bytesOfText(path);
  const mount = mounts.find((each) => isIn(each.path, bytes));
  if (mount === undefined) return null;
  if (mount.kind === 'kept') {
    return alreadyKept(path, mount.path === bytes ? 'itself' : 'inside', displayPath(mount.path));
  }
  return isIn(persist, path)
    ? null
    : impossible(bytes, 'elsewhere', { mount: displayPath(mount.path) });
}

/** Why it cannot be kept, as far as that can be said without looking at it. */
function earlyProblem(path: PathBytes, view: MachineView): Problem | null {
  const text = textOfBytes(path) ?? '';
  return (
    pathProblem(path, view.persist) ?? keptOverlap(text, view.file.data) ?? mountProblem(text, view)
  );
}

/** Folders in which systemd makes links to the state of users of the moment. */
const linkFolders = ['/var/cache', '/var/lib', '/var/log'];

function linkAnswer(
  path: PathBytes,
  target: string,
  view: MachineView,
): { readonly leadsTo: string } | Problem {
  const text = textOfBytes(path) ?? '';
  const folder = posix.dirname(text);
  const full = posix.resolve(folder, target);
  if (linkFolders.includes(folder) && isIn(`${folder}/private`, full)) return { leadsTo: full };
  const shown = displayPath(target).slice(0, 1000);
  if (isIn(view.persist, full)) return alreadyKept(text, 'link', shown);
  const isNixos = ['/nix/store', '/etc/static', '/run'].some((place) => isIn(place, full));
  return impossible(path, isNixos ? 'nixos-link' : 'link', { target: shown });
}

/** How deep NixOS puts links into a folder of /etc. */
const deepest = 4;

/** A link of NixOS in a folder, by its name there; null when there is none. */
function nixosLinkIn(folder: string, depth = 0): string | null {
  for (const name of namesIn(folder)) {
    const path = `${folder}/${name}`;
    const found = lstatSync(bufferOf(path), { throwIfNoEntry: false });
    if (found?.isSymbolicLink() === true) {
      const target = readlinkSync(bufferOf(path), 'latin1');
      if (['/etc/static', '/nix/store'].some((place) => isIn(place, target))) return name;
    }
    const inner =
      found?.isDirectory() === true && depth < deepest ? nixosLinkIn(path, depth + 1) : null;
    if (inner !== null) return `${name}/${inner}`;
  }
  return null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(bufferOf(folder), 'latin1');
  } catch {
    return [];
  }
}

function specialKind(stats: BigIntStats): string {
  if (stats.isSocket()) return '@detail.socket';
  return stats.isFIFO() ? '@detail.pipe' : '@detail.device';
}

/** What to keep for a path that is asked for, or why nothing. */
export function findKeptThing(
  root: RootFolder,
  { path, wanted }: ThingQuestion,
  view: MachineView,
): KeptThing | Problem {
  const early = earlyProblem(path, view);
  if (early !== null) return early;
  const found = findOnRoot(root, path);
  if ('code' in found) return found;
  const { stats, target } = found;
  const text = textOfBytes(path) ?? '';
  if (target !== null) {
    const answer = linkAnswer(path, target, view);
    if ('code' in answer) return answer;
    const behind = findKeptThing(root, { path: bytesOfText(answer.leadsTo), wanted }, view);
    return 'code' in behind ? behind : { ...behind, instead: { link: text } };
  }
  if (stats.isDirectory()) {
    const name = isIn('/etc', text) ? nixosLinkIn(`${root}${path}`) : null;
    if (name !== null) return impossible(path, 'nixos-inside', { name: displayPath(name) });
    return { path: text, kind: 'directory', stats, instead: null };
  }
  if (!stats.isFile()) return impossible(path, 'special', { kind: specialKind(stats) });
  const folder =
    wanted === null || wanted === 'bind' || wanted === 'subvolume'
      ? keptFolderOf(text, view.file.data.knowledge)
      : null;
  if (folder === null) return { path: text, kind: 'file', stats, instead: null };
  const outer = findKeptThing(root, { path: bytesOfText(folder), wanted }, view);
  return 'code' in outer ? outer : { ...outer, instead: { file: text } };
}
