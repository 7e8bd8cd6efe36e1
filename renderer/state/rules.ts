import type { Problem } from '../../core/errors/problem.ts';
import type { IgnoreRule } from '../../core/persist/persist-data.ts';
import type { Loading } from './loading.ts';
import type { SliceTools } from './slice.ts';

export interface RuleWithMatches {
  readonly rule: IgnoreRule;
  /** How much it matched in the newest scan; null before one was made. */
  readonly matches: number | null;
}

export interface Rules {
  readonly rules: readonly RuleWithMatches[];
  /** The file that they are written to; null where our module is not in use. */
  readonly file: string | null;
}

/** The rule that a dialog edits: a new one, or the one at a place of the list. */
export interface RuleDraft {
  readonly rule: IgnoreRule;
  readonly index: number | null;
}

export interface RulesSlice {
  readonly rules: Loading<Rules>;
  readonly isRulesBusy: boolean;
  /** What the dialog is open for; null while it is closed. */
  readonly ruleDraft: RuleDraft | null;
  readonly loadRules: () => Promise<void>;
  /** Opens the dialog with a rule to begin with; nothing is written before it is confirmed there. */
  readonly ignorePath: (rule: IgnoreRule) => void;
  readonly editRule: (index: number) => void;
  readonly closeRule: () => void;
  /** Writes the rule of the dialog. Closes the dialog when it was written. */
  readonly saveRule: (rule: IgnoreRule) => Promise<Problem | null>;
  readonly removeRule: (index: number) => Promise<Problem | null>;
}

async function loadRules({ set, get, page }: SliceTools): Promise<void> {
  set({ isRulesBusy: true });
  if (get().rules.kind !== 'loaded') set({ rules: { kind: 'loading' } });
  const answer = await page.request['rules.get']({});
  set({
    isRulesBusy: false,
    rules: answer.ok
      ? { kind: 'loaded', value: answer.value }
      : { kind: 'failed', problem: answer.problem },
  });
}

/**
 * Writes the list as the edit makes it from the one that the person saw, and looks again: at the rules,
 * and at the root, which they explain.
 */
async function writeRules(
  tools: SliceTools,
  edit: (rules: readonly IgnoreRule[]) => readonly IgnoreRule[],
): Promise<Problem | null> {
  const { get, page } = tools;
  // The dialog may be opened from a page that never asked for the rules.
  if (get().rules.kind !== 'loaded') await loadRules(tools);
  const { rules } = get();
  if (rules.kind === 'failed') return rules.problem;
  if (rules.kind !== 'loaded') return null;
  const before = rules.value.rules.map(({ rule }) => rule);
  const answer = await page.request['rules.set']({ before, after: [...edit(before)] });
  await loadRules(tools);
  if (!answer.ok) return answer.problem;
  void scanAndCount(tools);
  return null;
}

/** How much each rule matches is known only once the root was looked at with it. */
async function scanAndCount(tools: SliceTools): Promise<void> {
  await tools.get().scan(true);
  await loadRules(tools);
}

export function rulesSlice(tools: SliceTools): RulesSlice {
  const { set, get } = tools;
  return {
    rules: { kind: 'unasked' },
    isRulesBusy: false,
    ruleDraft: null,
    loadRules: () => loadRules(tools),
    ignorePath: (rule) => set({ ruleDraft: { rule, index: null } }),
    editRule(index) {
      const { rules } = get();
      const found = rules.kind === 'loaded' ? rules.value.rules[index] : undefined;
      if (found !== undefined) set({ ruleDraft: { rule: found.rule, index } });
    },
    closeRule: () => set({ ruleDraft: null }),
    async saveRule(rule) {
      const { ruleDraft } = get();
      const index = ruleDraft?.index ?? null;
      const problem = await writeRules(tools, (rules) =>
        index === null ? [...rules, rule] : rules.map((old, at) => (at === index ? rule : old)),
      );
      if (problem === null) set({ ruleDraft: null });
      return problem;
    },
    removeRule: (index) => writeRules(tools, (rules) => rules.filter((_, at) => at !== index)),
  };
}
