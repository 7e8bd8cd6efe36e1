import { expect, test } from 'vitest';

import { brokenStage, countLine, mustHaveRun } from './stage-result.ts';

const nothing = { passed: 0, failures: [], skipped: [] };
const some = { passed: 2, failures: [{ name: 'a', message: 'b' }], skipped: ['c'] };

test('the count line adds the stages up and names skipped tests only when there are any', () => {
  expect(
    countLine([
      { ...some, skipped: [] },
      { ...nothing, passed: 3 },
    ]),
  ).toBe('5 passed, 1 failed');
  expect(countLine([some])).toBe('2 passed, 1 failed, 1 skipped');
});

test('a stage that ran nothing, or skipped everything, has failed', () => {
  expect(mustHaveRun('e2e', nothing).failures).toHaveLength(1);
  const skippedOnly = mustHaveRun('e2e', { ...nothing, skipped: ['c'] });
  expect(countLine([skippedOnly])).toBe('0 passed, 1 failed, 1 skipped');
  expect(mustHaveRun('e2e', some)).toBe(some);
});

test('a broken stage counts as one failed test', () => {
  expect(countLine([brokenStage('disk', 'no kernel')])).toBe('0 passed, 1 failed');
});
