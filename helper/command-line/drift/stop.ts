import type { VerbContext } from '../../verbs/verb-context.ts';
import { carryOut } from './carry-out.ts';
import { changeWords } from './change-words.ts';
import type { DriftCommand } from './drift-command.ts';

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const parsed = changeWords(words, 'stop');
  const { paths, activation } = parsed;
  return carryOut({ kind: 'stop-keeping', paths: [...paths], activation }, parsed, context);
}

export const stopCommand: DriftCommand = {
  name: 'stop',
  usage: `  tidemark-helper drift stop PATH… [--activate now|boot] [--dry-run] [--yes] [--json]
      stops keeping: the paths begin anew at each boot, and what was kept is put aside below the
      folder of what is kept, never deleted`,
  run,
};
