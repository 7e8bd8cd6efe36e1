import { parseArgs } from 'node:util';
import { problemError } from '../../../core/errors/make-problem.ts';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import { dispatch, isRoot } from '../../dispatch.ts';
import {
  isCurrent,
  newestGeneration,
  noteOf,
  readNote,
  writeNote,
} from '../../drift/write-note.ts';
import { scanOf } from '../../drift/session.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { printJson } from '../output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords } from './parse-words.ts';

/** Where our module has the list; whoever has no such file has no rules either. */
const persistFile = '/persist/etc/nixos/persist.nix';

/** Null when it is asked to stop, as by a shutdown: the next look makes the note, and nothing has failed. */
async function scanUnlessAskedToStop(
  context: VerbContext,
): Promise<VerbOutput<'drift-scan'> | null> {
  const input = { subject: { kind: 'root' }, isForced: true } as const;
  try {
    const answer = (await dispatch('drift-scan', input, context)) as VerbOutput<'drift-scan'>;
    return context.isCancelled() ? null : answer;
  } catch (error) {
    if (context.isCancelled()) return null;
    throw error;
  }
}

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const options = {
    force: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const;
  const { values } = parseWords(() => parseArgs({ args: [...words], options, strict: true }));
  if (!isRoot()) throw problemError('not-root');
  const generation = await newestGeneration(context.runTool);
  const former = readNote();
  if (!values.force && former !== null && isCurrent(former, generation, persistFile)) {
    if (values.json) printJson(former);
    return 0;
  }
  const summary = await scanUnlessAskedToStop(context);
  if (summary === null) return 0;
  const { newestGeneration: scanned } = scanOf(context.drift, summary.scanId);
  const note = noteOf(summary, scanned ?? summary.generation);
  writeNote(note);
  if (values.json) printJson(note);
  return 0;
}

export const noteCommand: DriftCommand = {
  name: 'note',
  usage: `  tidemark-helper drift note [--force] [--json]
      keeps /run/tidemark/drift.json current, which the desktop shows; scans only when the root's
      generation has moved`,
  run,
};
