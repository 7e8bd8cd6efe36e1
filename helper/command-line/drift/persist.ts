import type { VerbContext } from '../../verbs/verb-context.ts';
import { carryOut } from './carry-out.ts';
import { changeWords } from './change-words.ts';
import type { DriftCommand } from './drift-command.ts';

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const parsed = changeWords(words, 'persist');
  const { paths, method, activation } = parsed;
  const items = paths.map((path) => ({ path, method }));
  return carryOut({ kind: 'keep', items, activation }, parsed, context);
}

export const persistCommand: DriftCommand = {
  name: 'persist',
  usage: `  tidemark-helper drift persist PATH… [--activate now|boot] [--method METHOD] [--dry-run]
                                [--yes] [--json]
      keeps files and folders: shows what will be done, and after consent (--yes, or an answer at the
      terminal) copies them to where they survive, declares them, and verifies that they are served
      from there`,
  run,
};
