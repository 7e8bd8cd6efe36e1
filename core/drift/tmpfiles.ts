/**
 * Rules of systemd-tmpfiles, as far as they say who made something: `systemd-tmpfiles --cat-config`
 * prints all of them, one a line (tmpfiles.d(5)).
 */
import { bytesOfText } from './path-bytes.ts';
import type { PathBytes } from './path-bytes.ts';

export interface TmpfilesRule {
  readonly path: PathBytes;
  /**
   * - `directory`: it is made when it is missing;
   * - `file`: a file or a copy is made or written;
   * - `link`: a symbolic link is made;
   * - `emptied`: what is in it is removed at boot, or when it has become old.
   */
  readonly kind: 'directory' | 'file' | 'link' | 'emptied';
}

/** Folders that specifiers stand for, as the system's own rules have them (tmpfiles.d(5)). */
const specifiers: Readonly<Record<string, string>> = {
  '%': '%',
  S: '/var/lib',
  C: '/var/cache',
  L: '/var/log',
  t: '/run',
  T: '/tmp',
  V: '/var/tmp',
};

/** Type, path, mode, user, group, age, argument; in either kind of quotes, as NixOS writes them, or none. */
const field = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\S+)/gu;

function fieldsOf(text: string): readonly string[] {
  return [...text.matchAll(field)]
    .slice(0, 6)
    .map(([, double, single, bare]) => unescape(double ?? single ?? bare ?? ''));
}

/** Escapes of systemd's fields, as far as paths have them. */
function unescape(text: string): string {
  return text.replaceAll(/\\(x[0-9A-Fa-f]{2}|.)/gu, (_, what: string) =>
    what.startsWith('x') && what.length === 3
      ? String.fromCharCode(Number.parseInt(what.slice(1), 16))
      : what,
  );
}

/** The plain path of a rule; null for patterns, and where it depends on the machine or the boot. */
function pathOf(text: string): PathBytes | null {
  let isPlain = true;
  const path = text.replaceAll(/%(.)/gu, (_, letter: string) => {
    const folder = specifiers[letter];
    isPlain &&= folder !== undefined;
    return folder ?? '';
  });
  const plain = path.replace(/\/+$/, '');
  if (!isPlain || !/^\/[^*?[\0]+$/.test(plain) || /\/(\.{0,2})(\/|$)/.test(plain)) return null;
  return bytesOfText(plain);
}

function kindOf(type: string, age: string): TmpfilesRule['kind'] | null {
  const letter = type.charAt(0);
  if ('DR'.includes(letter)) return 'emptied';
  // An age below a day would be for things in memory; whatever it is, old content is not kept.
  if ('dvqQe'.includes(letter)) return age === '-' || age === '' ? 'directory' : 'emptied';
  if ('fFwC'.includes(letter)) return 'file';
  return letter === 'L' ? 'link' : null;
}

/** Lines that are not understood are left out. A path that comes twice counts as its first rule. */
export function parseTmpfiles(text: string): readonly TmpfilesRule[] {
  const found = new Map<PathBytes, TmpfilesRule>();
  for (const line of text.split('\n')) {
    if (!/^['"]?[a-zA-Z]/.test(line)) continue;
    const [type = '', written = '', , , , age = '-'] = fieldsOf(line);
    const kind = kindOf(type, age);
    const path = pathOf(written);
    // `e` sets attributes of what others made.
    if (kind === null || path === null || (type.startsWith('e') && kind === 'directory')) continue;
    if (!found.has(path)) found.set(path, { path, kind });
  }
  return [...found.values()];
}
