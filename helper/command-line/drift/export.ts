import { parseArgs } from 'node:util';
import { problemError } from '../../../core/errors/make-problem.ts';
import { persistFormatSchema } from '../../../core/helper/drift-verbs.ts';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import { dispatch } from '../../dispatch.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { printJson } from '../output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords } from './parse-words.ts';

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const { values } = parseWords(() =>
    parseArgs({
      args: [...words],
      options: { format: { type: 'string' }, json: { type: 'boolean' } },
      strict: true,
    }),
  );
  const format = persistFormatSchema.safeParse(values.format ?? 'tidemark');
  if (!format.success) {
    const detail = `--format takes one of ${persistFormatSchema.options.join(', ')}`;
    throw problemError('usage', { values: { detail } });
  }
  const input = { format: format.data };
  const { text } = (await dispatch(
    'persist-export',
    input,
    context,
  )) as VerbOutput<'persist-export'>;
  if (values.json === true) printJson({ text });
  else process.stdout.write(text);
  return 0;
}

export const exportCommand: DriftCommand = {
  name: 'export',
  usage: `  tidemark-helper drift export [--format tidemark|nixos|impermanence|preservation] [--json]
      writes the list of what is kept as Nix, for this program, for plain NixOS or for one of the
      modules that others use`,
  run,
};
