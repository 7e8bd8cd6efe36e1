import { parseArgs } from 'node:util';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import { dispatch } from '../../dispatch.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { printJson } from '../output.ts';
import { printStatusLine } from './change-output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords } from './parse-words.ts';

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const { values } = parseWords(() =>
    parseArgs({ args: [...words], options: { json: { type: 'boolean' } }, strict: true }),
  );
  const { changes } = (await dispatch('changes', {}, context)) as VerbOutput<'changes'>;
  if (values.json === true) printJson({ changes });
  else for (const status of changes) printStatusLine(status);
  return 0;
}

export const changesCommand: DriftCommand = {
  name: 'changes',
  usage: `  tidemark-helper drift changes [--json]
      lists the changes of what is kept: those that were interrupted, those that wait for the next
      boot, and the last that ended`,
  run,
};
