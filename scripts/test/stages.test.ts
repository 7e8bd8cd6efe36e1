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

test('checks need no system packages, unit tests Nix and desktops’ checkers', () => {
  expect(groupsFor(['check'])).toEqual([]);
  expect(groupsFor(['unit']).toSorted()).toEqual(['desktop', 'elevation', 'rehearsal']);
  expect(groupsFor(['disk', 'e2e']).toSorted()).toEqual(['elevation', 'rehearsal', 'window']);
});
