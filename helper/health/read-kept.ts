/** How it stands with everything that is declared as kept. Reads only. */
import { lstatSync } from 'node:fs';
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { btrfsMounts } from '../../core/drift/judge-system.ts';
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import { knowledgeEntries } from '../../core/knowledge/entries.ts';
import { inForceIn } from '../../core/persist/in-force.ts';
import { judgeKept } from '../../core/persist/judge-kept.ts';
import type { KeptEntry } from '../../core/persist/kept.ts';
import { keptFromMounts } from '../../core/persist/kept-from-mounts.ts';
import type { PersistItem } from '../../core/persist/persist-data.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import { withTopLevel } from '../drift/top-level.ts';
import { readPersistFile } from '../persist/read-persist-file.ts';
import { readText } from '../probe/read-sysfs.ts';
import { measureTree } from '../roots/measure.ts';
import type { VerbContext } from '../verbs/verb-context.ts';

/** For the sizes of all entries together, in ms; those that it does not suffice for have none. */
const sizePatienceMs = 3000;

export interface DeclaredItem {
  readonly item: PersistItem;
  readonly kind: KeptEntry['kind'];
}

/** What looking at an entry needs. */
interface Site {
  readonly system: DriftSystem;
  readonly top: string;
  readonly mountInfo: string;
  readonly isInForce: (path: string) => boolean;
  readonly deadlineMs: number;
}

/** Where the data of an item lies in the running system; empty for a subvolume of its own. */
export function sourceOf({ source, path }: PersistItem, { persist }: DriftSystem): string {
  return source ?? `${persist ?? ''}${path}`;
}

/** What is declared, the switched off included; on a machine without our list, what is mounted. */
export async function declaredItems(
  system: DriftSystem,
  context: VerbContext,
): Promise<DeclaredItem[]> {
  if (system.persistFile === null) {
    const mountInfo = await readFile('/proc/self/mountinfo', 'utf8');
    return keptFromMounts(mountInfo, system).map((item) => {
      const isFolder = lookAtPath(bytesOfText(item.path))?.isDirectory() === true;
      return { item, kind: isFolder ? 'directory' : 'file' };
    });
  }
  const { data } = await readPersistFile(system.persistFile, context);
  const of = (items: readonly PersistItem[], kind: KeptEntry['kind']): DeclaredItem[] =>
    items.map((item) => ({ item, kind }));
  return [...of(data.directories, 'directory'), ...of(data.files, 'file')];
}

/** Where a link leads in the end, also where nothing is there. */
async function endOf(path: string, left = 16): Promise<string> {
  const target = left === 0 ? null : await readlink(path).catch(() => null);
  return target === null ? path : endOf(resolve(dirname(path), target), left - 1);
}

/** Whether both paths lead to the same thing, links followed as programs do. */
async function isSameThing(path: string, source: string): Promise<boolean> {
  try {
    const [live, kept] = [await stat(path, { bigint: true }), await stat(source, { bigint: true })];
    return live.dev === kept.dev && live.ino === kept.ino;
  } catch {
    return (await endOf(path)) === source;
  }
}

function isMountedFrom(mountInfo: string, path: string, root: string): boolean {
  return btrfsMounts(mountInfo).some((mount) => mount.point === path && mount.root === root);
}

async function isEmptyAt(place: string, kind: KeptEntry['kind']): Promise<boolean> {
  if (kind === 'directory') return (await readdir(place).catch(() => ['unreadable'])).length === 0;
  return lookAtPath(bytesOfText(place))?.size === 0n;
}

async function entryOf({ item, kind }: DeclaredItem, site: Site): Promise<KeptEntry> {
  const { system, top, mountInfo, deadlineMs } = site;
  const { path, method = 'bind' } = item;
  const { subvolume } = item;
  const isSubvolume = method === 'subvolume' && typeof subvolume === 'string';
  const place = isSubvolume ? join(top, subvolume) : sourceOf(item, system);
  const found = lookAtPath(bytesOfText(place));
  const isShown = isSubvolume
    ? isMountedFrom(mountInfo, path, `/${subvolume}`)
    : await isSameThing(path, place);
  const state = judgeKept({
    method,
    isThere: found !== null,
    isEmpty: found !== null && (await isEmptyAt(place, kind)),
    isShown,
    isInForce: site.isInForce(path),
  });
  const left = deadlineMs - Date.now();
  const measured = found === null || left <= 0 ? null : await measureTree(Buffer.from(place), left);
  const bornMs = found === null || found.birthtimeNs === 0n ? null : Number(found.birthtimeMs);
  const entryId = knowledgeEntries.find((entry) => entry.path === path)?.id ?? null;
  return { item, kind, state, entryId, bytes: measured?.bytes ?? null, sinceMs: bornMs };
}

function hasEtcLink(name: string): boolean {
  try {
    return lstatSync(join('/etc/static', name), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Looks at each declared item that is switched on.
 *
 * @throws ProblemError `persist-file-broken`, `scan-failed`
 */
export async function readKept(
  system: DriftSystem,
  declared: readonly DeclaredItem[],
  context: VerbContext,
): Promise<KeptEntry[]> {
  const isInForce = inForceIn({
    fileSystemTable: (await readText('/etc/fstab')) ?? '',
    temporaryFiles: (await readText('/etc/tmpfiles.d/10-tidemark.conf')) ?? '',
    hasEtcLink,
  });
  const mountInfo = await readFile('/proc/self/mountinfo', 'utf8');
  const deadlineMs = Date.now() + sizePatienceMs;
  const lookAtAll = async (top: string): Promise<KeptEntry[]> => {
    const entries: KeptEntry[] = [];
    for (const each of declared) {
      if (each.item.enable === false) continue;
      entries.push(await entryOf(each, { system, top, mountInfo, isInForce, deadlineMs }));
    }
    return entries;
  };
  return withTopLevel(system, 'read-only', lookAtAll, context);
}
