import { parseArgs } from 'node:util';
import { problemError } from '../../../core/errors/make-problem.ts';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import { dispatch } from '../../dispatch.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { printJson } from '../output.ts';
import { printStatusLine, withChangeEvents } from './change-output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords } from './parse-words.ts';

/** The change that is named, or the only one for which this is offered. @throws ProblemError `usage` */
async function chosenChange(
  named: readonly string[],
  how: 'finish' | 'undo',
  context: VerbContext,
): Promise<string> {
  const [id, ...others] = named;
  if (others.length > 0) {
    throw problemError('usage', { values: { detail: `drift ${how} takes one change` } });
  }
  if (id !== undefined) return id;
  const { changes } = (await dispatch('changes', {}, context)) as VerbOutput<'changes'>;
  const open = changes.filter(({ offers }) => offers.includes(how));
  const [only] = open;
  if (only !== undefined && open.length === 1) return only.id;
  const detail =
    open.length === 0 ? `there is nothing to ${how}` : `which change: see drift changes`;
  throw problemError('usage', { values: { detail } });
}

function resumeWith(how: 'finish' | 'undo'): DriftCommand['run'] {
  return async (words, context) => {
    const { values, positionals } = parseWords(() =>
      parseArgs({
        args: [...words],
        options: { json: { type: 'boolean' } },
        allowPositionals: true,
        strict: true,
      }),
    );
    const isJson = values.json === true;
    const id = await chosenChange(positionals, how, context);
    const status = await dispatch('change-resume', { id, how }, withChangeEvents(context, isJson));
    if (isJson) printJson({ kind: 'result', value: status });
    else printStatusLine(status as VerbOutput<'change-resume'>);
    return 0;
  };
}

export const finishCommand: DriftCommand = {
  name: 'finish',
  usage: `  tidemark-helper drift finish [ID] [--json]
      goes on with a change that was interrupted, to its end`,
  run: resumeWith('finish'),
};

export const undoCommand: DriftCommand = {
  name: 'undo',
  usage: `  tidemark-helper drift undo [ID] [--json]
      takes back a change that was interrupted or waits for the next boot; data is put aside, never
      deleted`,
  run: resumeWith('undo'),
};
