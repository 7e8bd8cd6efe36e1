import { runInNewContext } from 'node:vm';

import { expect, test } from 'vitest';

import { actionRuleText, ruleText } from './polkit-rule.ts';

interface Question {
  readonly id: string;
  readonly program: string;
  readonly user: string;
}

/** Answers as polkitd would: the text is run as the JavaScript that it is. */
function ask(question: Question, text = ruleText("o'hara", '/opt/a "b"/run')): unknown {
  let answer: unknown;
  const polkit = {
    Result: { YES: 'yes' },
    addRule(rule: (action: object, subject: object) => unknown) {
      const action = { id: question.id, lookup: () => question.program };
      answer = rule(action, { user: question.user });
    },
  };
  runInNewContext(text, { polkit });
  return answer;
}

const right = {
  id: 'org.freedesktop.policykit.exec',
  program: '/opt/a "b"/run',
  user: "o'hara",
};

test('exactly that user and that program are allowed', () => {
  expect(ask(right)).toBe('yes');
});

test.each([
  { ...right, user: 'root' },
  { ...right, program: '/bin/sh' },
  { ...right, id: 'org.freedesktop.login1.reboot' },
])('anything else is left to other rules: %j', (question) => {
  expect(ask(question)).toBeUndefined();
});

test('a rule for an action is for that user and that action alone', () => {
  const text = actionRuleText("o'hara", 'org.example.act');
  const own = { ...right, id: 'org.example.act' };
  expect(ask(own, text)).toBe('yes');
  expect(ask({ ...own, user: 'root' }, text)).toBeUndefined();
  expect(ask(right, text)).toBeUndefined();
});
