import { expect, test } from 'vitest';

import { groupsFor, readRequest, stageNames } from './stages.ts';

test('without arguments everything runs', () => {
  expect(readRequest([])).toEqual({ stages: stageNames, flags: [] });
});

test('stages can be chosen, and flags reach the one runner', () => {
  expect(readRequest(['check', 'unit']).stages).toEqual(['check', 'unit']);
  const request = readRequest(['unit', '-t', 'unit', 'core']);
  expect(request).toEqual({ stages: ['unit'], flags: ['-t', 'unit', 'core'] });
});

test.each([[['-t', 'x']], [['unit', 'disk', '-t', 'x']], [['check', '--fix']], [['untit']]])(
  '%j is refused',
  (argv) => {
    expect(() => readRequest(argv)).toThrow('exactly one');
  },
);

test('unit tests need no system packages, end-to-end tests all of them', () => {
  expect(groupsFor(['check', 'unit'])).toEqual([]);
  expect(groupsFor(['disk', 'e2e']).toSorted()).toEqual(['elevation', 'rehearsal', 'window']);
});
