/** Which folder is kept in the place of a single file. */
import { isIn } from './path-problem.ts';
import { knownPath } from './known-path.ts';
import type { OwnKnowledge } from '../persist/persist-data.ts';

/** Folders that many share: too much to keep for the sake of one file. */
const shared = [
  '/',
  '/etc',
  '/home',
  '/opt',
  '/root',
  '/srv',
  '/usr',
  '/usr/local',
  '/var',
  '/var/cache',
  '/var/db',
  '/var/lib',
  '/var/lib/misc',
  '/var/lib/private',
  '/var/lib/systemd',
  '/var/log',
  '/var/spool',
];

/** Where each folder belongs to one service, down to its first level. */
const ofServices = ['/var/cache', '/var/db', '/var/lib', '/var/log', '/var/spool'];

/** The folders above a path, outermost first, without `/`. */
export function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(1, -1);
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`);
}

/**
 * The folder to keep for a file outside of /etc: one that is known, the service's own, or the one that
 * it lies in; null when all of these are shared with others. In /etc a link to the file does, because
 * NixOS puts links of its own into those folders.
 */
export function keptFolderOf(path: string, own: readonly OwnKnowledge[]): string | null {
  if (isIn('/etc', path)) return null;
  const above = foldersAbove(path).filter((folder) => !shared.includes(folder));
  const known = above.findLast((folder) => {
    const found = knownPath(folder, own);
    return found !== null && found.method !== null && found.kind !== 'file';
  });
  if (known !== undefined) return known;
  const isService = ofServices.some((folder) => isIn(folder, path));
  return (isService ? above[0] : above.at(-1)) ?? null;
}
