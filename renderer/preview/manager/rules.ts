import type { PageInterface } from '../../../core/ipc/contract.ts';
import type { IgnoreRule } from '../../../core/persist/persist-data.ts';
import { asIfBusy, bad, good } from './answers.ts';
import type { ManagerScenario } from './answers.ts';

type RulesRequests = Pick<PageInterface['request'], 'rules.get' | 'rules.set'>;

const file = '/etc/nixos/persist.nix';

const someRules: readonly IgnoreRule[] = [
  { kind: 'path', pattern: '/etc/.clean', reason: 'A marker of no worth.' },
  {
    kind: 'directory',
    pattern: '/root/.cache',
    reason: 'Rebuilt by whoever needs it.',
  },
  { kind: 'glob', pattern: '/var/**/*.log.[0-9]', reason: 'Logs go to the journal anyway.' },
  { kind: 'directory', pattern: '/opt/old-scanner', reason: '' },
];
const matchesOf: Readonly<Record<string, number>> = {
  '/etc/.clean': 1,
  '/root/.cache': 2318,
  '/var/**/*.log.[0-9]': 14,
};

/** Rules that can be changed; forgotten when the page is loaded again. */
export function rulesRequests(scenario: ManagerScenario): RulesRequests {
  let rules: readonly IgnoreRule[] = scenario.data === 'empty' ? [] : someRules;
  return {
    'rules.get': async () => {
      await asIfBusy(scenario);
      if (scenario.data === 'refused') {
        const values = { path: file, detail: 'syntax error, unexpected ID, expecting ‘;’' };
        return bad('persist-file-broken', values, [
          'error: syntax error, unexpected ID, expecting ‘;’',
          `at ${file}:14:7:`,
          '    13|       reason = "no longer used"',
          '    14|       mode = "0700";',
          '      |       ^',
        ]);
      }
      return good({
        rules: rules.map((rule) => ({ rule, matches: matchesOf[rule.pattern] ?? 0 })),
        file: scenario.data === 'no-blank' ? null : file,
      });
    },
    'rules.set': async ({ before, after }) => {
      if (JSON.stringify(before) !== JSON.stringify(rules)) {
        return bad('persist-file-changed', { path: file });
      }
      rules = after;
      return good({});
    },
  };
}
