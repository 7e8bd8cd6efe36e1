/** Flags of files as lsattr(1) and chattr(1) have them, for a whole tree. */
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { textOfBytes } from '../../core/drift/path-bytes.ts';
import type { Tool } from '../../core/plan/plan.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { collectBytes, hasTool } from './collect-bytes.ts';

export type CopyContext = Pick<VerbContext, 'runTool'>;

/** What chattr can set on btrfs on what exists already; `C` only as long as a file is empty. */
const settable = 'aAcdDimS';
const carried = new Set(`${settable}C`);

/** Letters of the flags that are carried, by the path below the tree; entries without any are left out. */
export type TreeFlags = ReadonlyMap<PathBytes, string>;

/** Inode 2 is the stub of a subvolume in a snapshot, which knows no flags. */
const selection = ['-xdev', '(', '-type', 'f', '-o', '-type', 'd', ')', '!', '-inum', '2'];

function lettersOf(column: string): string {
  return [...column].filter((letter) => carried.has(letter)).join('');
}

/**
 * Reads the flags of all files and folders of a tree, itself under the name ''. Names may hold line
 * ends, so lsattr's lines are cut by the names that find(1) told for the same walk.
 *
 * @param tree an absolute path that is safe to give to tools
 * @returns null where this machine has no lsattr
 */
export async function readFlags(tree: string): Promise<TreeFlags | null> {
  if (!hasTool('lsattr') || !hasTool('chattr')) return null;
  const names = await collectBytes('find', [tree, ...selection, '-printf', '%P\\0']);
  const listed = await collectBytes('find', [
    tree,
    ...selection,
    '-exec',
    'lsattr',
    '-d',
    '{}',
    '+',
  ]);
  if (names.exitCode !== 0 || listed.exitCode !== 0) return null;
  const flags = new Map<PathBytes, string>();
  const text = listed.stdout.toString('latin1');
  const top = Buffer.from(tree).toString('latin1');
  let at = 0;
  for (const name of names.stdout.toString('latin1').split('\0').slice(0, -1)) {
    const column = text.indexOf(' ', at);
    const shown = name === '' ? top : `${top}${top.endsWith('/') ? '' : '/'}${name}`;
    if (column < 0 || !text.startsWith(`${shown}\n`, column + 1)) return null;
    const letters = lettersOf(text.slice(at, column));
    if (letters !== '') flags.set(name, letters);
    at = column + 1 + shown.length + 1;
  }
  return flags;
}

/** Arguments stay far below the 128 KiB that the kernel allows for one, and 2 MiB for all. */
const namesAtOnce = 200;

/** Runs chattr over paths below a tree. Names that are no text cannot be given to it: they come back. */
export async function changeFlags(
  { tree, change, paths }: { tree: string; change: string; paths: readonly PathBytes[] },
  { runTool }: CopyContext,
): Promise<PathBytes[]> {
  const failed: PathBytes[] = [];
  for (let at = 0; at < paths.length; at += namesAtOnce) {
    const part = paths.slice(at, at + namesAtOnce);
    const named = part.map((path) => textOfBytes(path)).filter((path) => path !== null);
    failed.push(...part.filter((path) => textOfBytes(path) === null));
    if (named.length === 0) continue;
    const words = named.map((path) => (path === '' ? tree : `${tree}/${path}`));
    const { exitCode } = await runTool('chattr' satisfies Tool, [change, '--', ...words]);
    if (exitCode !== 0) failed.push(...part.filter((path) => textOfBytes(path) !== null));
  }
  return failed;
}

/** Which changes of flags make one tree's like another's: paths by chattr's word (`+i`, `-A`). */
export function flagChanges(wanted: TreeFlags, present: TreeFlags): Map<string, PathBytes[]> {
  const changes = new Map<string, PathBytes[]>();
  const add = (word: string, path: PathBytes): void => {
    changes.set(word, [...(changes.get(word) ?? []), path]);
  };
  for (const path of new Set([...wanted.keys(), ...present.keys()])) {
    const [want, have] = [wanted.get(path) ?? '', present.get(path) ?? ''];
    for (const letter of settable) {
      if (want.includes(letter) && !have.includes(letter)) add(`+${letter}`, path);
      if (!want.includes(letter) && have.includes(letter)) add(`-${letter}`, path);
    }
  }
  // What forbids changes comes after all others.
  return new Map(
    [...changes].toSorted(([a], [b]) => Number(isFreezing(a)) - Number(isFreezing(b))),
  );
}

/** Whether the change is to a flag that makes others, and a rename, impossible. */
export function isFreezing(word: string): boolean {
  return word === '+i' || word === '+a';
}
