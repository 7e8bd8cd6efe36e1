import { expect, test } from 'vitest';
import { createAfterCrash } from './after-crash.ts';

function crashes(mayReload: boolean, wantsMore: boolean) {
  const done: string[] = [];
  const afterCrash = createAfterCrash({
    mayReload: () => mayReload,
    reload: () => done.push('reload'),
    close: () => done.push('close'),
    ask: async () => {
      done.push('ask');
      return Promise.resolve(wantsMore);
    },
    log: () => undefined,
  });
  return { done, afterCrash };
}

test.each([
  [true, false, ['reload']],
  [false, true, ['ask', 'reload']],
  [false, false, ['ask', 'close']],
])('a crash with a reload left: %s, more wanted: %s', async (mayReload, wantsMore, expected) => {
  const { done, afterCrash } = crashes(mayReload, wantsMore);
  await afterCrash('crashed');
  expect(done).toEqual(expected);
});

test('a page that was closed stays closed', async () => {
  const { done, afterCrash } = crashes(true, true);
  await afterCrash('clean-exit');
  expect(done).toEqual([]);
});
