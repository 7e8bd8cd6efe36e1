/** The note for the desktop (`core/drift/note.ts`): kept current at next to no cost. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { driftNotePath, driftNoteSchema } from '../../core/drift/note.ts';
import type { DriftNote } from '../../core/drift/note.ts';
import { generationsOf } from '../../core/drift/generations.ts';
import { displayPath } from '../../core/drift/path-text.ts';
import type { DriftSummary } from '../../core/drift/scan.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { runtimeFolder } from '../journal/places.ts';

/** Anybody may read the note, so it names places of the system only, never a person's files. */
const systemPlace = /^\/(?:etc|var)\//;
const mostNames = 5;
const longestName = 512;

export function readBootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

/** The note of this boot, or null. */
export function readNote(): DriftNote | null {
  try {
    const parsed = driftNoteSchema.safeParse(JSON.parse(readFileSync(driftNotePath, 'utf8')));
    return parsed.success && parsed.data.bootId === readBootId() ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * The newest generation of the running root and of all that is nested in it, told by one short program
 * and without mounting anything; null where it cannot be told. Nothing is committed for it: what is not
 * committed yet is seen the next time.
 */
export async function newestGeneration(runTool: RunTool): Promise<number | null> {
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
  const own = mounts.findLast((line) => / \/ \S+ .*- btrfs /.test(line)) ?? '';
  const id = /[ ,]subvolid=(\d+)/.exec(own)?.[1];
  if (id === undefined) return null;
  const { exitCode, stdout } = await runTool('btrfs', ['subvolume', 'list', '/']);
  return exitCode === 0 ? (generationsOf(stdout, Number(id), [])?.newest ?? null) : null;
}

/** Whether a note still says what a scan would find. */
export function isCurrent(
  note: DriftNote,
  generation: number | null,
  persistFile: string | null,
): boolean {
  if (generation === null || note.generation !== generation) return false;
  const status =
    persistFile === null ? undefined : statSync(persistFile, { throwIfNoEntry: false });
  return (status?.ctimeMs ?? 0) < note.atMs;
}

export function noteOf(summary: DriftSummary, generation: number): DriftNote {
  const precious = summary.groups.find(({ kind }) => kind === 'precious')?.places ?? 0;
  return {
    format: 1,
    atMs: summary.scannedAtMs,
    bootId: readBootId(),
    generation,
    open: summary.open,
    precious,
    preciousNames: summary.precious
      .filter(({ path, entryId }) => entryId !== null && systemPlace.test(path))
      .slice(0, mostNames)
      .map(({ path }) => displayPath(path).slice(0, longestName)),
  };
}

/** Writes the note for everybody to read; whole or not at all. */
export function writeNote(note: DriftNote): void {
  mkdirSync(runtimeFolder, { recursive: true, mode: 0o755 });
  const beside = `${driftNotePath}.${process.pid}`;
  rmSync(beside, { force: true });
  writeFileSync(beside, `${JSON.stringify(note)}\n`, { mode: 0o644, flag: 'wx' });
  renameSync(beside, driftNotePath);
}
