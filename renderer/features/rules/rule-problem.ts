import type { IgnoreRule } from '../../../core/persist/persist-data.ts';

/** What is wrong with a rule that is being typed; the texts are `rules.problems.*`. */
export type RuleProblem = 'empty' | 'relative' | 'everything' | 'dots' | 'control' | 'known';

function isEverything({ kind, pattern }: IgnoreRule): boolean {
  if (kind === 'glob') return /^\/\**$/.test(pattern);
  return kind === 'directory' && pattern === '/';
}

/**
 * Why a rule would not do what it looks like, or null.
 *
 * @param others the rules that are there beside it
 */
export function ruleProblem(rule: IgnoreRule, others: readonly IgnoreRule[]): RuleProblem | null {
  const { pattern, kind } = rule;
  if (pattern === '') return 'empty';
  if (!pattern.startsWith('/')) return 'relative';
  // oxlint-disable-next-line no-control-regex -- nobody means to type them
  if (/[\x00-\x1f]/.test(pattern)) return 'control';
  if (pattern.split('/').some((part) => part === '.' || part === '..')) return 'dots';
  if (isEverything(rule)) return 'everything';
  const isKnown = others.some((other) => other.kind === kind && other.pattern === pattern);
  return isKnown ? 'known' : null;
}

/** As it is written: a folder without a slash at its end, no doubled ones. */
export function tidyRule(rule: IgnoreRule): IgnoreRule {
  const single = rule.pattern.trim().replace(/\/{2,}/g, '/');
  const pattern = single.length > 1 && rule.kind !== 'glob' ? single.replace(/\/$/, '') : single;
  return { ...rule, pattern, reason: rule.reason.trim() };
}
