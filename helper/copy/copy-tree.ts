/**
 * Copies a file or a tree with everything that it has. cp(1) of coreutils does most of it: owner, mode,
 * ACLs, extended attributes and capabilities, hard links, holes, times, devices; on one btrfs it shares
 * the bytes instead of copying them. What it does not do is done here:
 *
 * - Flags. "No copy on write" can only be set on what is empty, so such files and folders are made first;
 *   the others, as "immutable", are set last. The two freezing ones of the top itself are left to the
 *   caller (`freezeTop`), for it may have to be renamed first.
 * - Nested subvolumes become subvolumes, as writable snapshots of the original.
 *
 * The time of creation cannot be kept: nothing can set it.
 */
import { closeSync, constants, mkdirSync, openSync, rmdirSync } from 'node:fs';
import { problemError } from '../../core/errors/make-problem.ts';
import { displayPath, textOfBytes } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { collectBytes, hasTool } from './collect-bytes.ts';
import { changeFlags, flagChanges, isFreezing, readFlags } from './flags.ts';
import type { CopyContext, TreeFlags } from './flags.ts';
import { atPlace, lookAtPath, within } from './safe-path.ts';
import { withToolPath } from './tool-path.ts';
import type { ToolPlace } from './tool-path.ts';

/** A subvolume inside of a tree, of which a snapshot has but an empty stub. */
export interface NestedSubvolume {
  /** Below the tree, without a leading slash. */
  readonly path: PathBytes;
  /** A snapshot of it, or itself. */
  readonly source: PathBytes;
}

export interface CopyInput {
  /** Absolute. A read-only snapshot, or a place that only root can enter. */
  readonly from: PathBytes;
  /** Absolute; nothing is there yet, and only root can enter the folder that it is made in. */
  readonly to: PathBytes;
  readonly context: CopyContext;
  /** What stands for the empty stubs of nested subvolumes in a snapshot. Outermost first. */
  readonly nested?: readonly NestedSubvolume[];
  /** `to` is there already: an empty subvolume. */
  readonly isIntoExisting?: boolean;
  /** All of it is to be without copy on write, whatever the original is: `to` has that flag. */
  readonly isBare?: boolean;
}

export interface CopyReport {
  /** What could not be carried over although the copy is whole, for people. */
  readonly notes: readonly string[];
}

/** The tree's own name in messages. */
function shown(path: PathBytes): string {
  return displayPath(path).slice(0, 2000);
}

/** What a failed copy means. Its text is cp's; ENOSPC has always these words in the C locale. */
function copyFailure(tool: string, stderr: string, to: PathBytes): Error {
  const isFull = stderr.includes('No space left on device') || stderr.includes('quota exceeded');
  const lines = stderr
    .split('\n')
    .filter((line) => line !== '')
    .slice(-10)
    .map((line) => line.slice(0, 1024));
  if (isFull) {
    const values = { path: shown(to), neededBytes: '@detail.more', freeBytes: '@detail.too-few' };
    return problemError('persist-full', { values, lines });
  }
  const values = { step: tool, command: tool, exit: '@detail.an-error' };
  return problemError('step-failed', { values, lines });
}

/** Makes empty what must be without copy on write, and what must not although its folder is. */
async function prepareFlags(
  place: ToolPlace,
  to: string,
  input: CopyInput,
): Promise<TreeFlags | null> {
  if (place.kind === 'link') return new Map();
  const flags = await readFlags(place.path);
  if (flags === null) return null;
  const isBare = (path: PathBytes): boolean => flags.get(path)?.includes('C') === true;
  if (input.isBare === true || ![...flags.keys()].some(isBare)) return flags;
  const { stdout } = await collectBytes('find', [
    place.path,
    '-xdev',
    '(',
    '-type',
    'd',
    '-o',
    '-type',
    'f',
    ')',
    '-printf',
    '%y%P\\0',
  ]);
  const words = stdout.toString('latin1').split('\0').slice(0, -1);
  // find tells a folder before what is in it, so flags can be given as the tree grows.
  for (const word of words) {
    const path = word.slice(1);
    const isFolder = word.startsWith('d');
    const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    const differs = isBare(path) !== (path !== '' && isBare(parent));
    if (!isFolder && !differs) continue;
    await makeEmpty({ to, path, isFolder, isThere: path === '' && input.isIntoExisting === true });
    if (differs) {
      const change = isBare(path) ? '+C' : '-C';
      await changeFlags({ tree: to, change, paths: [path] }, input.context);
    }
  }
  return flags;
}

async function makeEmpty(entry: {
  readonly to: string;
  readonly path: PathBytes;
  readonly isFolder: boolean;
  readonly isThere: boolean;
}): Promise<void> {
  if (entry.isThere) return;
  const target =
    Buffer.from(entry.to).toString('latin1') + (entry.path === '' ? '' : `/${entry.path}`);
  atPlace(target, ({ folder, name }) => {
    if (entry.isFolder) mkdirSync(within(folder, name), { mode: 0o700 });
    else
      closeSync(
        openSync(
          within(folder, name),
          constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY,
          0o600,
        ),
      );
  });
}

async function applyFlags(wanted: TreeFlags, to: string, context: CopyContext): Promise<string[]> {
  const present = await readFlags(to);
  if (present === null) return [];
  const notes: string[] = [];
  for (const [change, paths] of flagChanges(wanted, present)) {
    const now = isFreezing(change) ? paths.filter((path) => path !== '') : paths;
    const failed = await changeFlags({ tree: to, change, paths: now }, context);
    notes.push(...failed.map((path) => `chattr ${change} ${shown(path)}`));
  }
  return notes;
}

/** Subvolumes below a tree that are there to be walked into, outermost first. */
async function findSubvolumes(place: ToolPlace, from: PathBytes): Promise<NestedSubvolume[]> {
  if (place.kind !== 'directory') return [];
  // The top of every subvolume has inode 256, and nothing else in btrfs has.
  const search = [place.path, '-mindepth', '1', '-inum', '256', '-type', 'd', '-printf', '%P\\0'];
  const { stdout } = await collectBytes('find', search);
  const paths = stdout.toString('latin1').split('\0').slice(0, -1);
  return paths.map((path) => ({ path, source: `${from}/${path}` }));
}

async function placeSubvolume(
  { path, source }: NestedSubvolume,
  to: PathBytes,
  { runTool }: CopyContext,
): Promise<void> {
  const target = `${to}/${path}`;
  const text = textOfBytes(target);
  if (text === null)
    throw problemError('path-impossible', {
      values: { path: shown(path), detail: '@detail.name-no-text' },
    });
  atPlace(target, ({ folder, name }) => rmdirSync(within(folder, name)));
  const result = await withToolPath(source, (from) =>
    runTool('btrfs', ['subvolume', 'snapshot', from.path, text]),
  );
  if (result.exitCode !== 0) throw copyFailure('btrfs subvolume snapshot', result.stderr, to);
}

/** Making and removing changed the times of the folders that hold subvolumes. */
async function restoreTimes(
  nested: readonly NestedSubvolume[],
  { from, to, context }: CopyInput,
): Promise<void> {
  const parents = new Set(nested.map(({ path }) => path.split('/').slice(0, -1).join('/')));
  for (const parent of parents) {
    const below = parent === '' ? '' : `/${parent}`;
    const origin = nested.findLast(({ path }) => parent === path || parent.startsWith(`${path}/`));
    const reference =
      origin === undefined ? from + below : origin.source + parent.slice(origin.path.length);
    await withToolPath(reference, (source) =>
      withToolPath(to + below, (target) =>
        context.runTool('touch', ['-r', source.path, '--', target.path]),
      ),
    );
  }
}

async function copyWith(place: ToolPlace, input: CopyInput, to: string): Promise<string[]> {
  const { runTool } = input.context;
  const wanted = await prepareFlags(place, to, input);
  const byDescriptor = place.path.startsWith('/proc/') && place.kind === 'other' ? ['-H'] : [];
  const words = ['-a', ...byDescriptor, '-x', '--reflink=auto', '-T', '--', place.path, to];
  const { exitCode, stderr } = await runTool('cp', words);
  if (exitCode !== 0) throw copyFailure('cp', stderr, input.to);
  const found = [...(input.nested ?? []), ...(await findSubvolumes(place, input.from))];
  for (const each of found) await placeSubvolume(each, input.to, input.context);
  await restoreTimes(found, input);
  if (place.kind === 'link') return [];
  if (wanted === null) return ['lsattr and chattr cannot be used here: flags were not copied'];
  return applyFlags(wanted, to, input.context);
}

/**
 * Copies, and returns once all of it is on the disk.
 *
 * @throws ProblemError `persist-full`, `step-failed` with the tool's words, `path-vanished`,
 *   `unsafe-path`, `place-taken`; what was copied until then is left to the caller to remove
 */
export async function copyTree(input: CopyInput): Promise<CopyReport> {
  const { from, to, context } = input;
  const text = textOfBytes(to);
  if (text === null) {
    const values = { path: shown(to), detail: '@detail.name-no-text' };
    throw problemError('path-impossible', { values });
  }
  if (input.isIntoExisting !== true && lookAtPath(to) !== null) {
    throw problemError('place-taken', { values: { path: shown(to) } });
  }
  const notes = await withToolPath(from, async (place) => copyWith(place, input, text));
  const folder = text.slice(0, text.lastIndexOf('/')) || '/';
  const { exitCode, stderr } = await context.runTool('sync', ['-f', '--', folder]);
  if (exitCode !== 0) throw copyFailure('sync', stderr, to);
  return { notes };
}

/**
 * Sets or takes the freezing flags of a tree's top, as another has them: a frozen folder cannot be
 * renamed.
 */
export async function freezeTop(
  { like, at }: { readonly like: PathBytes; readonly at: PathBytes },
  context: CopyContext,
): Promise<void> {
  const changes = await topChanges(like, at);
  for (const change of changes) await runOnTop(change, at, context);
}

async function topFlags(path: PathBytes): Promise<string> {
  return withToolPath(path, async ({ path: word, kind }) => {
    if (kind === 'link' || !hasTool('lsattr') || !hasTool('chattr')) return '';
    const { stdout, exitCode } = await collectBytes('lsattr', ['-d', word]);
    return exitCode === 0 ? (stdout.toString('latin1').split(' ')[0] ?? '') : '';
  });
}

async function topChanges(like: PathBytes, at: PathBytes): Promise<string[]> {
  const [wanted, present] = [await topFlags(like), await topFlags(at)];
  return ['a', 'i'].flatMap((letter) => {
    if (wanted.includes(letter) === present.includes(letter)) return [];
    return [`${wanted.includes(letter) ? '+' : '-'}${letter}`];
  });
}

async function runOnTop(change: string, at: PathBytes, { runTool }: CopyContext): Promise<void> {
  await withToolPath(at, ({ path }) => runTool('chattr', [change, '--', path]));
}
