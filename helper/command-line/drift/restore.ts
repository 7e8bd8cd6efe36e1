import { parseArgs } from 'node:util';
import { problemError } from '../../../core/errors/make-problem.ts';
import { displayPath } from '../../../core/drift/path-text.ts';
import type { PathBytes } from '../../../core/drift/path-bytes.ts';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import type { RestoreTarget } from '../../../core/roots/roots.ts';
import { dispatch } from '../../dispatch.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { print, printJson } from '../output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords, pathWord } from './parse-words.ts';

const targets: Readonly<Record<string, RestoreTarget>> = {
  new: 'new-name',
  place: 'place',
  kept: 'kept',
};

function targetOf(word: string): RestoreTarget {
  const target = targets[word];
  if (target !== undefined) return target;
  throw problemError('usage', { values: { detail: '--to takes new, place or kept' } });
}

/** The newest root that has the path. @throws ProblemError `path-vanished` */
async function newestWith(path: PathBytes, context: VerbContext): Promise<string> {
  const { versions } = (await dispatch('versions', { path }, context)) as VerbOutput<'versions'>;
  const having = new Set(versions.flatMap(({ roots }) => roots));
  const { roots } = (await dispatch(
    'earlier-roots',
    { isCounted: false },
    context,
  )) as VerbOutput<'earlier-roots'>;
  const found = roots.find(({ name }) => having.has(name))?.name;
  if (found !== undefined) return found;
  const values = { path: displayPath(path).slice(0, 4000) };
  throw problemError('path-vanished', { values });
}

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const { values, positionals } = parseWords(() =>
    parseArgs({
      args: [...words],
      options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    }),
  );
  const path = pathWord(positionals, 'drift restore');
  const target = targetOf(values.to ?? 'new');
  const root = values.from ?? (await newestWith(path, context));
  const input = { root, path, target };
  const result = (await dispatch('restore', input, context)) as VerbOutput<'restore'>;
  if (values.json === true) {
    printJson({ root, ...result });
    return 0;
  }
  print(`${displayPath(result.path)}: brought back from ${root}`);
  if (result.formerAt !== null) print(`What lay there is ${displayPath(result.formerAt)}`);
  return 0;
}

export const restoreCommand: DriftCommand = {
  name: 'restore',
  usage: `  tidemark-helper drift restore PATH [--from ROOT] [--to new|place|kept] [--json]
      brings a file or folder back from an earlier root, by default from the newest that has it:
      beside its place under a new name (new, the default), to its place (what lies there is put
      aside), or to where it is kept (for what is declared as kept)`,
  run,
};
