import { parseArgs } from 'node:util';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import type { Version } from '../../../core/roots/roots.ts';
import { formatMemorySize } from '../../../core/sizes/format.ts';
import { dispatch } from '../../dispatch.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { print, printJson } from '../output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords, pathWord } from './parse-words.ts';

function lineOf({ roots, facts, isPresent }: Version): string {
  const { kind, mode, owner, group, bytes, modifiedMs } = facts;
  const names = roots.filter((name) => name !== null);
  const where = [isPresent ? 'now' : '', ...names].filter((name) => name !== '').join(', ');
  const time = new Date(modifiedMs).toISOString();
  const size = formatMemorySize(bytes, 'en');
  return `${time}  ${kind}  ${mode}  ${owner}:${group}  ${size}  in: ${where}`;
}

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const { values, positionals } = parseWords(() =>
    parseArgs({
      args: [...words],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    }),
  );
  const input = { path: pathWord(positionals, 'drift versions') };
  const { versions } = (await dispatch('versions', input, context)) as VerbOutput<'versions'>;
  if (values.json === true) {
    printJson({ versions });
    return 0;
  }
  for (const version of versions) print(lineOf(version));
  if (versions.length === 0) print('No root has it.');
  return 0;
}

export const versionsCommand: DriftCommand = {
  name: 'versions',
  usage: `  tidemark-helper drift versions PATH [--json]
      lists what lay at a path in the kept roots and lies there now, the same thing once`,
  run,
};
