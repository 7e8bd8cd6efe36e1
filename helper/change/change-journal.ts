import {
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { problemError } from '../../core/errors/make-problem.ts';
import { parseChangeJournal } from '../../core/change/journal.ts';
import type { ChangeEntry } from '../../core/change/journal.ts';
import { changePlaces } from '../../core/change/places.ts';
import { MIB } from '../../core/sizes/units.ts';

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;

function syncFolder(path: string): void {
  const folder = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function failure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EROFS') return problemError('persist-read-only', { values: { path } });
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  return problemError('persist-full', { values: { path, neededBytes: MIB, freeBytes: 0 } });
}

/**
 * Adds an entry to the journal of a change; on return it is on the disk.
 *
 * @throws ProblemError `persist-full`, `persist-read-only`
 */
export function appendChangeEntry(persist: string, id: string, entry: ChangeEntry): void {
  const { journal } = changePlaces(persist, id);
  try {
    if (entry.kind === 'begin') mkdirSync(dirname(journal), { recursive: true, mode: 0o700 });
    const file = openSync(journal, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
    try {
      writeSync(file, `${JSON.stringify(entry)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (entry.kind === 'begin') syncFolder(dirname(journal));
  } catch (error) {
    throw failure(error, persist);
  }
}

/** The entries of a change; none when there is no such journal. */
export function readChangeEntries(persist: string, id: string): ChangeEntry[] {
  try {
    return parseChangeJournal(readFileSync(changePlaces(persist, id).journal, 'utf8'));
  } catch {
    return [];
  }
}

/** The ids of all changes that have a journal, oldest first. */
export function changeIds(persist: string): string[] {
  const folder = dirname(changePlaces(persist, '').journal);
  try {
    return readdirSync(folder)
      .filter((name) => /^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}\.ndjson$/.test(name))
      .map((name) => name.slice(0, -'.ndjson'.length))
      .toSorted();
  } catch {
    return [];
  }
}
