import { parseArgs } from 'node:util';
import { problemError } from '../../../core/errors/make-problem.ts';
import type { IgnoreRule } from '../../../core/persist/persist-data.ts';
import { ignoreRuleSchema } from '../../../core/persist/persist-data.ts';
import type { VerbOutput } from '../../../core/helper/verbs.ts';
import { dispatch } from '../../dispatch.ts';
import type { VerbContext } from '../../verbs/verb-context.ts';
import { print, printJson } from '../output.ts';
import type { DriftCommand } from './drift-command.ts';
import { parseWords } from './parse-words.ts';

function ruleOf(positionals: readonly string[], reason: string): IgnoreRule {
  const [kind, pattern, ...others] = positionals;
  const rule = ignoreRuleSchema.safeParse({ kind, pattern, reason });
  if (rule.success && others.length === 0) return rule.data;
  const detail = 'drift ignore takes path, directory or glob, and an absolute path or pattern';
  throw problemError('usage', { values: { detail } });
}

function isSame(one: IgnoreRule, other: IgnoreRule): boolean {
  return one.kind === other.kind && one.pattern === other.pattern;
}

function nextRules(before: readonly IgnoreRule[], rule: IgnoreRule, isGone: boolean): IgnoreRule[] {
  const others = before.filter((each) => !isSame(each, rule));
  if (!isGone) return [...others, rule];
  if (others.length < before.length) return others;
  const detail = `there is no rule ${rule.kind} ${rule.pattern}`;
  throw problemError('usage', { values: { detail } });
}

async function run(words: readonly string[], context: VerbContext): Promise<number> {
  const { values, positionals } = parseWords(() =>
    parseArgs({
      args: [...words],
      options: {
        reason: { type: 'string' },
        remove: { type: 'boolean' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
      strict: true,
    }),
  );
  const isGone = values.remove === true;
  if (values.reason === undefined && !isGone) {
    throw problemError('usage', { values: { detail: 'drift ignore needs --reason' } });
  }
  const rule = ruleOf(positionals, values.reason ?? '');
  const { rules } = (await dispatch('rules', {}, context)) as VerbOutput<'rules'>;
  const before = rules.map((each) => each.rule);
  const after = nextRules(before, rule, isGone);
  await dispatch('rules-set', { before, after }, context);
  if (values.json === true) printJson({ rules: after });
  else print(`${isGone ? 'No longer ignored' : 'Ignored'}: ${rule.kind} ${rule.pattern}`);
  return 0;
}

export const ignoreCommand: DriftCommand = {
  name: 'ignore',
  usage: `  tidemark-helper drift ignore path|directory|glob PATTERN --reason TEXT [--json]
  tidemark-helper drift ignore path|directory|glob PATTERN --remove [--json]
      adds a rule for what is not to be spoken of again, or takes one away; a rule of the same
      kind and pattern is replaced`,
  run,
};
