import { expect, test } from 'vitest';

import { readVitestReport } from './vitest-report.ts';

function entry(fullName: string, status: string, ...failureMessages: readonly string[]): object {
  return { fullName, status, failureMessages };
}

test('passed, failed, skipped and unloadable are told apart', () => {
  const text = JSON.stringify({
    testResults: [
      {
        name: '/p/core/a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          entry('adds', 'passed'),
          entry('divides', 'failed', 'by zero'),
          entry('waits', 'pending'),
          entry('later', 'todo'),
        ],
      },
      { name: '/p/core/b.test.ts', status: 'failed', message: 'no module', assertionResults: [] },
    ],
  });
  expect(readVitestReport(text, '/p')).toEqual({
    passed: 1,
    failures: [
      { name: 'core/b.test.ts', message: 'no module' },
      { name: 'core/a.test.ts > divides', message: 'by zero' },
    ],
    skipped: ['core/a.test.ts > waits', 'core/a.test.ts > later'],
  });
});

test('a report of another shape is an error', () => {
  expect(() => readVitestReport('{}', '/p')).toThrow();
});
