import { parseArgs } from 'node:util';
import { displayPath } from '../../../core/drift/path-text.ts';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import { formatMemorySize } from '../../../core/sizes/format.ts';
import { dispatch } from '../../dispatch.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { print, printJson } from '../output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords } from './parse-words.ts';

function sizeOf(bytes: number | null): string {
  return bytes === null ? '?' : formatMemorySize(bytes, 'en');
}

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const { values } = parseWords(() =>
    parseArgs({ args: [...words], options: { json: { type: 'boolean' } }, strict: true }),
  );
  const { entries, strays } = (await dispatch('kept', {}, context)) as VerbOutput<'kept'>;
  if (values.json === true) {
    printJson({ entries, strays });
    return 0;
  }
  for (const { item, state, bytes } of entries) {
    print(`${state.padEnd(10)}  ${displayPath(item.path)}  ${sizeOf(bytes)}`);
  }
  for (const { path, kind, bytes } of strays) {
    const word = kind === 'stopped' ? 'put aside' : 'stray';
    print(`${word.padEnd(10)}  ${displayPath(path)}  ${sizeOf(bytes)}`);
  }
  return 0;
}

export const keptCommand: DriftCommand = {
  name: 'kept',
  usage: `  tidemark-helper drift kept [--json]
      lists what is declared as kept and how it stands with each, and what lies among it and is
      declared nowhere`,
  run,
};
