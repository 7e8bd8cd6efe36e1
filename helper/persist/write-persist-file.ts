import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { problemError } from '../../core/errors/make-problem.ts';
import { MIB } from '../../core/sizes/units.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { addToGit } from './add-to-git.ts';
import { readPersistText } from './read-persist-file.ts';

type Context = Pick<VerbContext, 'runTool'>;

/** Dated copies of earlier versions that stay. */
const keptVersions = 10;

export interface PersistWrite {
  readonly path: string;
  /** The whole text that the file must still have. */
  readonly before: string;
  readonly text: string;
}

/** The names that the present file takes as well: the newest, and one by the time. */
function olderNames(file: string): string[] {
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return [`${file}~`, `${file}.${time}~`];
}

/** Gives an old version another name. It is the same file: owner, mode and dates are those it had. */
async function nameToo(from: string, to: string): Promise<void> {
  const aside = `${to}.${randomUUID()}`;
  await link(from, aside);
  await rename(aside, to);
  // Where both are names of one file already, renaming does nothing at all (rename(2)).
  await rm(aside, { force: true });
}

async function removeOldVersions(folder: string, file: string): Promise<void> {
  const dated = (await readdir(folder))
    .filter(
      (name) => name.startsWith(`${file}.`) && /^\.\d{8}T\d{6}Z~$/.test(name.slice(file.length)),
    )
    .sort();
  for (const name of dated.slice(0, Math.max(0, dated.length - keptVersions))) {
    await rm(`${folder}/${name}`, { force: true });
  }
}

/** Owner, mode and ACL of the old file; through our own descriptor, so that no link can come between. */
async function copyAttributes(from: string, to: FileHandle, { runTool }: Context): Promise<void> {
  const target = `/proc/${process.pid}/fd/${to.fd}`;
  const words = ['--attributes-only', '--preserve=mode,ownership,xattr', '--', from, target];
  const { exitCode, stderr } = await runTool('cp', words);
  if (exitCode !== 0) {
    throw problemError('file-not-written', {
      values: { path: from, detail: stderr.slice(0, 1000) },
    });
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** What the file system says, as a problem. */
function writeProblem(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'EROFS') return problemError('persist-read-only', { values: { path } });
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return problemError('persist-full', { values: { path, neededBytes: MIB, freeBytes: 0 } });
  }
  return problemError('file-not-written', { values: { path, detail: error.message } });
}

async function replace({ path, before, text }: PersistWrite, context: Context): Promise<void> {
  const real = await realpath(path);
  const folder = dirname(real);
  const beside = `${folder}/.${basename(real)}.${randomUUID()}`;
  const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;
  const file = await open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    await copyAttributes(real, file, context);
    await file.writeFile(text);
    await file.sync();
    const [newest = '', dated = ''] = olderNames(basename(real));
    await nameToo(real, `${folder}/${newest}`);
    await nameToo(real, `${folder}/${dated}`);
    // What now has the older name is what the new text takes the place of: looked at last.
    if ((await readPersistText(`${folder}/${newest}`)) !== before) {
      throw problemError('persist-file-changed', { values: { path } });
    }
    await rename(beside, real);
    await syncFolder(folder);
    await removeOldVersions(folder, basename(real));
  } finally {
    await file.close();
    await rm(beside, { force: true });
  }
}

/**
 * Writes persist.nix: whole or not at all, with the owner, mode and ACL of the file it replaces, which
 * stays beside it as `persist.nix~` and under its date. On return it is on the disk.
 *
 * @throws ProblemError `persist-file-changed` when the file is not `before` any longer,
 * `persist-read-only`, `persist-full` or `file-not-written`
 */
export async function writePersistFile(write: PersistWrite, context: Context): Promise<void> {
  const { path, before } = write;
  if ((await readPersistText(path)) !== before) {
    throw problemError('persist-file-changed', { values: { path } });
  }
  try {
    await replace(write, context);
  } catch (error) {
    throw writeProblem(error, path);
  }
  await addToGit(path, context);
}
