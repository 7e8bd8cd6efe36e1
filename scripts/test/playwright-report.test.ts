import { expect, test } from 'vitest';

import { readPlaywrightReport } from './playwright-report.ts';

function spec(title: string, status: string, ...messages: readonly string[]): object {
  const errors = messages.map((message) => ({ message }));
  return { title, file: 'a.spec.ts', tests: [{ status, results: [{ errors }] }] };
}

test('nested suites are counted; flaky is failed, skipped is not passed', () => {
  const inner = {
    title: 'disk page',
    specs: [spec('opens', 'expected'), spec('waits', 'skipped')],
  };
  const outer = {
    title: 'a.spec.ts',
    specs: [spec('fails', 'unexpected', 'boom'), spec('wobbles', 'flaky', 'once')],
    suites: [inner],
  };
  expect(readPlaywrightReport(JSON.stringify({ suites: [outer], errors: [] }))).toEqual({
    passed: 1,
    failures: [
      { name: 'a.spec.ts > fails', message: 'boom' },
      { name: 'a.spec.ts > wobbles', message: 'once' },
    ],
    skipped: ['a.spec.ts > disk page > waits'],
  });
});

test('a file that does not load is a failure', () => {
  const text = JSON.stringify({ suites: [], errors: [{ message: 'no module' }] });
  expect(readPlaywrightReport(text).failures).toEqual([
    { name: 'outside any test', message: 'no module' },
  ]);
});
