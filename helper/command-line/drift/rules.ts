import { parseArgs } from 'node:util';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import { dispatch } from '../../dispatch.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { print, printJson } from '../output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords } from './parse-words.ts';

function countOf(matches: number | null): string {
  if (matches === 0) return 'matches nothing';
  return matches === null ? '' : String(matches);
}

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const { values } = parseWords(() =>
    parseArgs({ args: [...words], options: { json: { type: 'boolean' } }, strict: true }),
  );
  // What a rule matches only a scan knows, and each call of the command line is a session of its own.
  await dispatch('drift-scan', { subject: { kind: 'root' }, isForced: false }, context).catch(
    () => null,
  );
  const { rules, file } = (await dispatch('rules', {}, context)) as VerbOutput<'rules'>;
  if (values.json === true) {
    printJson({ rules, file });
    return 0;
  }
  for (const { rule, matches } of rules) {
    print(`${rule.kind.padEnd(9)}  ${rule.pattern}  ${countOf(matches)}`.trimEnd());
    if (rule.reason !== '') print(`           ${rule.reason}`);
  }
  return 0;
}

export const rulesCommand: DriftCommand = {
  name: 'rules',
  usage: `  tidemark-helper drift rules [--json]
      lists the rules of what is ignored, with how much each matches now`,
  run,
};
