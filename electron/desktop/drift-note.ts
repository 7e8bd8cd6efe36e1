/** Follows the note that the watching service leaves; see core/drift/note.ts. */
import { readFileSync, statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';

import { driftNoteSchema } from '../../core/drift/note.ts';
import type { DriftNote } from '../../core/drift/note.ts';

/** Far more than a note holds; what is larger is none. */
const maximumBytes = 64 * 1024;
/** How often to look whether the folder has appeared, in ms. */
const patienceMs = 60_000;

/** The note, or null when there is none that can be read. */
export function readDriftNote(path: string): DriftNote | null {
  try {
    if (statSync(path).size > maximumBytes) return null;
    const parsed = driftNoteSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Tells the note now and whenever it is written anew. The kernel says when: nothing is polled, but for
 * the folder while it is not there.
 *
 * @returns ends it
 */
export function followDriftNote(path: string, tell: (note: DriftNote | null) => void): () => void {
  let watcher: FSWatcher | null = null;
  let timer: NodeJS.Timeout | null = null;

  function begin(): void {
    timer = null;
    try {
      watcher = watch(dirname(path), (_event, name) => {
        if (name === null || name === basename(path)) tell(readDriftNote(path));
      });
      watcher.on('error', again);
    } catch {
      again();
      return;
    }
    tell(readDriftNote(path));
  }

  function again(): void {
    watcher?.close();
    watcher = null;
    timer ??= setTimeout(begin, patienceMs).unref();
  }

  begin();
  return () => {
    watcher?.close();
    if (timer !== null) clearTimeout(timer);
  };
}
