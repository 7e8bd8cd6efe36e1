import { expect, it } from 'vitest';
import { problemCodes, problems } from './codes.ts';
import { facesOf, problemTopics, topicOf } from './topics.ts';

it('every problem stands in exactly one chapter', () => {
  const filed = Object.values(problemTopics).flat();
  expect([...filed].sort()).toEqual([...problemCodes].sort());
});

it('only the command line has problems that no window shows', () => {
  const unseen = problemCodes.filter((code) => facesOf(code).length === 0);
  expect(new Set(unseen.map(topicOf))).toEqual(new Set(['command-line']));
  // Nobody could press their buttons.
  for (const code of unseen) expect(problems[code].remedies).toEqual([]);
});
