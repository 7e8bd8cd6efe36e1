/**
 * The helper looks at itself before it does anything as root: if an ordinary user could replace the
 * file that root runs, asking for root's rights would give them away. So its bundle and its Node must
 * belong to root all the way up to `/`, and nobody else may write there.
 */
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRehearsalProcessor } from '../../core/disks/parse-machine.ts';
import { problemError } from '../../core/errors/make-problem.ts';

/** What is looked at, of lstat(2). */
export interface PlaceFacts {
  readonly uid: number;
  /** Type and permission bits (inode(7)). */
  readonly mode: number;
}

const WRITABLE_BY_OTHERS = 0o022;
const STICKY = 0o1000;
const DIRECTORY = 0o040000;
const TYPE_MASK = 0o170000;

/** In a sticky directory nobody removes or renames what is not theirs (inode(7)). */
function isSafe({ uid, mode }: PlaceFacts): boolean {
  const isSticky = (mode & TYPE_MASK) === DIRECTORY && (mode & STICKY) !== 0;
  return uid === 0 && ((mode & WRITABLE_BY_OTHERS) === 0 || isSticky);
}

/** A path and every folder above it, up to `/`. */
function wayUp(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...wayUp(above)];
}

/**
 * The first place on the way to one of these files that somebody other than root can write, or null.
 *
 * @param files absolute, without symbolic links
 */
export function unsafePlace(
  files: readonly string[],
  look: (path: string) => PlaceFacts,
): string | null {
  const places = new Set(files.flatMap(wayUp));
  return [...places].find((place) => !isSafe(look(place))) ?? null;
}

/**
 * Refuses to go on as root from a place that an ordinary user can write. The rehearsal machine may: its
 * files are the checkout's, and there is nothing in it that could be lost.
 *
 * @param bundle the file that is running
 * @throws ProblemError `unsafe-place`
 */
export function requireSafePlace(bundle: string): void {
  if (process.geteuid?.() !== 0) return;
  if (isRehearsalProcessor(readFileSync('/proc/cpuinfo', 'utf8'))) return;
  const files = [bundle, process.execPath].map((file) => realpathSync(file));
  const place = unsafePlace(files, (path) => lstatSync(path));
  if (place !== null) throw problemError('unsafe-place', { values: { place } });
}
