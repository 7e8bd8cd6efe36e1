import type { VerbOutput } from '../../core/helper/verbs.ts';
import { appendJournal, readJournal } from '../journal/journal.ts';
import { takeLock } from '../journal/lock.ts';
import { summarise } from '../journal/summary.ts';
import { giveBackAll } from '../run/beginning.ts';
import { endLeftoverTools } from '../run/leftover-tools.ts';
import type { VerbContext } from './verb-context.ts';

/** Gives back what the last run opened: swap, mounts, mappings. What is on the disk stays. */
export async function cleanUpVerb(context: VerbContext): Promise<VerbOutput<'clean-up'>> {
  const release = takeLock();
  try {
    const summary = summarise(readJournal());
    if (summary === null) return { undone: [] };
    await endLeftoverTools(summary);
    const undone = await giveBackAll(summary, context.runTool);
    appendJournal({ kind: 'cleaned-up', atMs: Date.now() });
    return { undone };
  } finally {
    release();
  }
}
