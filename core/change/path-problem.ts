/** Which paths can be kept at all, judged by their text alone. */
import { textOfBytes } from '../drift/path-text.ts';
import { displayPath } from '../drift/path-bytes.ts';
import type { PathBytes } from '../drift/path-bytes.ts';
import { makeProblem } from '../errors/make-problem.ts';
import type { Problem } from '../errors/problem.ts';
import { persistPathSchema } from '../persist/persist-data.ts';

/** Made anew at each boot, or a file system of their own; the module refuses the same and says so. */
const forbidden = [
  '/boot',
  '/dev',
  '/etc/group',
  '/etc/gshadow',
  '/etc/mtab',
  '/etc/passwd',
  '/etc/resolv.conf',
  '/etc/shadow',
  '/etc/static',
  '/nix',
  '/proc',
  '/run',
  '/sys',
  '/tmp',
  '/var/lock',
  '/var/run',
  '/var/tmp',
];

/** Folders that NixOS fills: a mount over them would hide what it puts there. */
const tooMuch = ['/bin', '/etc', '/home', '/lib', '/lib64', '/sbin', '/usr', '/usr/bin', '/var'];

/** Bytes that a mount point may have (PATH_MAX, less what a source in front of it needs). */
const longest = 3500;

export function isIn(outer: string, path: string): boolean {
  return path === outer || path.startsWith(`${outer}/`);
}

/** `path-impossible` with the reason as a sentence of its own. */
export function impossible(
  path: PathBytes,
  reason: string,
  values: Problem['values'] = {},
): Problem {
  return makeProblem('path-impossible', {
    values: {
      ...values,
      path: displayPath(path).slice(0, 4096),
      detail: `@proposal.refused.${reason}`,
    },
  });
}

function placeProblem(path: string, bytes: PathBytes, persist: string): Problem | null {
  const place = [...forbidden, persist].find((parent) => isIn(parent, path));
  if (place !== undefined) return impossible(bytes, 'forbidden', { place });
  if (tooMuch.includes(path)) return impossible(bytes, 'too-much');
  if (isIn(path, persist)) return impossible(bytes, 'holds-persist', { persist });
  return null;
}

/**
 * Why a path can never be kept, or null.
 *
 * @param persist where what is kept lies
 */
export function pathProblem(path: PathBytes, persist: string): Problem | null {
  if (path === '/') return impossible(path, 'root');
  const text = textOfBytes(path);
  if (text === null) return impossible(path, 'no-text');
  if (path.length > longest) return impossible(path, 'too-long');
  if (!persistPathSchema.safeParse(text).success) return impossible(path, 'form');
  // fstab(5) and tmpfiles.d(5) can hold these only escaped, and NixOS escapes not all of them.
  if (/["'\\%\p{Cc}]/u.test(text)) return impossible(path, 'characters');
  return placeProblem(text, path, persist);
}
