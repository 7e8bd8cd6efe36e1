/**
 * The journal of a run: what was begun and what was finished, one JSON object a line, each on the
 * file before the thing it speaks of is begun. It is what a later start relies on to say how far an
 * earlier one came, so it is written for a reader who knows nothing else.
 *
 * It never holds a secret: it is made of the spec, step ids, times and cleaned lines.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from '../../core/zod.ts';
import { diskIdentitySchema } from '../../core/disks/disk.ts';
import { problemSchema } from '../../core/errors/problem.ts';
import { checkResultSchema } from '../../core/helper/events.ts';
import { installSpecSchema } from '../../core/spec/spec.ts';
import { journalPath, runtimeFolder } from './places.ts';

const atMs = z.number();
const stepId = z.string();

export const journalEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('run'),
    atMs,
    version: z.string(),
    spec: installSpecSchema,
    planHash: z.string(),
    /** What the disk was before anything was written. */
    identity: diskIdentitySchema,
  }),
  z.strictObject({ kind: z.literal('continued'), atMs }),
  z.strictObject({ kind: z.literal('step-started'), atMs, stepId }),
  /** A tool that writes, with its process: if the helper is killed, the tool may still be at work. */
  z.strictObject({ kind: z.literal('tool'), pid: z.int(), startTime: z.string() }),
  z.strictObject({ kind: z.literal('step-finished'), atMs, stepId }),
  z.strictObject({ kind: z.literal('step-undone'), atMs, stepId }),
  /** What a check of a reporting step found. */
  z.strictObject({ kind: z.literal('check-finished'), result: checkResultSchema }),
  z.strictObject({ kind: z.literal('stopped'), atMs, problem: problemSchema }),
  z.strictObject({ kind: z.literal('finished'), atMs }),
  z.strictObject({ kind: z.literal('cleaned-up'), atMs }),
]);
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** Makes the private runtime folder, for root alone. */
export function makeRuntimeFolder(): void {
  mkdirSync(runtimeFolder, { recursive: true, mode: 0o700 });
}

/** Begins a new journal; the old one is gone. */
export function beginJournal(entry: JournalEntry): void {
  writeEntry(entry, 'w');
}

/** Adds an entry and returns once it is on the file. */
export function appendJournal(entry: JournalEntry): void {
  writeEntry(entry, 'a');
}

function writeEntry(entry: JournalEntry, flag: 'w' | 'a'): void {
  makeRuntimeFolder();
  const file = openSync(journalPath, flag, 0o600);
  try {
    writeSync(file, `${JSON.stringify(entry)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * The entries so far; empty when there is no journal. A last line that a kill cut short is left out:
 * what it speaks of had not begun.
 */
export function readJournal(): JournalEntry[] {
  let text: string;
  try {
    text = readFileSync(journalPath, 'utf8');
  } catch {
    return [];
  }
  return parseJournal(text);
}

/** The entries in a journal's text. */
export function parseJournal(text: string): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      entries.push(journalEntrySchema.parse(JSON.parse(line)));
    } catch {
      break;
    }
  }
  return entries;
}
