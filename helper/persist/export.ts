/** The list of what is kept, for us or for others. */
import { lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOfText, textOfBytes } from '../../core/drift/path-bytes.ts';
import { rootMounts } from '../../core/drift/root-mounts.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { exportPersist } from '../../core/persist/export-persist.ts';
import { persistItemSchema } from '../../core/persist/persist-data.ts';
import type { PersistData, PersistItem } from '../../core/persist/persist-data.ts';
import { findDriftSystem } from '../drift/find-system.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { readAccountNames } from './accounts.ts';
import { readPersistFile } from './read-persist-file.ts';

interface Owners {
  readonly users: ReadonlyMap<number, string>;
  readonly groups: ReadonlyMap<number, string>;
}

/** Something that is seen to be kept, and where it lies. */
interface Seen {
  readonly path: string;
  readonly source: string;
  readonly method: 'bind' | 'etc-link';
}

/** An element for something that is kept; null where it cannot be looked at or written in a list. */
function itemFor(
  { path, source, method }: Seen,
  persist: string,
  { users, groups }: Owners,
): { readonly item: PersistItem; readonly isDirectory: boolean } | null {
  const found = lstatSync(source, { throwIfNoEntry: false });
  if (found === undefined) return null;
  const item = persistItemSchema.safeParse({
    path,
    ...(source === persist + path ? {} : { source }),
    method,
    mode: (found.mode & 0o7777).toString(8).padStart(4, '0'),
    owner: users.get(found.uid) ?? String(found.uid),
    group: groups.get(found.gid) ?? String(found.gid),
  });
  return item.success ? { item: item.data, isDirectory: found.isDirectory() } : null;
}

/** What is mounted from the kept folder. */
function mounted(persist: string): Seen[] {
  const mountInfo = readFileSync('/proc/self/mountinfo', 'latin1');
  const bytes = bytesOfText(persist);
  return rootMounts({ mountInfo, persist: bytes, declared: new Set() }).flatMap((mount) => {
    const path = textOfBytes(mount.path);
    const source = textOfBytes(mount.source);
    if (mount.kind !== 'kept' || path === null || source === null) return [];
    return source.startsWith(`${persist}/`) ? [{ path, source, method: 'bind' as const }] : [];
  });
}

/** Links that NixOS makes in /etc: /etc/static holds the same tree, with the links' real targets. */
function linkedInEtc(persist: string, folder = '/etc/static', depth = 0): Seen[] {
  if (depth > 6) return [];
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return linkedInEtc(persist, path, depth + 1);
      if (!entry.isSymbolicLink()) return [];
      const source = throughStore(path);
      if (!source.startsWith(`${persist}/`)) return [];
      const etc = path.replace('/etc/static', '/etc');
      return [{ path: etc, source, method: 'etc-link' as const }];
    });
  } catch {
    return [];
  }
}

/** NixOS links by way of a link in the store. */
function throughStore(path: string): string {
  const target = readlinkSync(path);
  const isInStore = target.startsWith('/nix/store/');
  const isLink = isInStore && lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink === true ? readlinkSync(target) : target;
}

/** For systems that were set up by hand: what is seen to be kept. Links outside of /etc are not. */
function seenData(persist: string): PersistData {
  const owners = {
    users: readAccountNames('/etc/passwd'),
    groups: readAccountNames('/etc/group'),
  };
  const seen = [...mounted(persist), ...linkedInEtc(persist)].flatMap((each) => {
    const found = itemFor(each, persist, owners);
    return found === null ? [] : [found];
  });
  return {
    directories: seen.filter(({ isDirectory }) => isDirectory).map(({ item }) => item),
    files: seen.filter(({ isDirectory }) => !isDirectory).map(({ item }) => item),
    ignore: [],
    knowledge: [],
  };
}

async function dataOf(system: DriftSystem, context: VerbContext): Promise<PersistData> {
  const { persist, persistFile } = system;
  if (persistFile !== null) return (await readPersistFile(persistFile, context)).data;
  if (persist === null) throw problemError('persist-missing', { values: { detail: '/persist' } });
  return seenData(persist);
}

/**
 * The list as Nix. Our own file where there is one; on a system that was set up by hand, what is seen
 * to be mounted and linked from the kept folder.
 *
 * @throws ProblemError `root-not-found`, `persist-missing` or `persist-file-broken`
 */
export async function persistExportVerb(
  { format }: VerbInput<'persist-export'>,
  context: VerbContext,
): Promise<VerbOutput<'persist-export'>> {
  const system = await findDriftSystem(context);
  const data = await dataOf(system, context);
  const place = { persist: system.persist ?? '/persist', device: system.device };
  return { text: exportPersist(data, format, place) };
}
