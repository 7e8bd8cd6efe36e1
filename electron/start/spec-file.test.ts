import { expect, test } from 'vitest';

import { specFileIn, specFileOf } from './spec-file.ts';

test.each([
  [['/opt/Tidemark/tidemark', 'mine.tidemark.json'], '/home/x/mine.tidemark.json'],
  [['electron', '/app', '--lang=de', '/a/b c.tidemark.json'], '/a/b c.tidemark.json'],
  [['tidemark', 'file:///a/b%20c.tidemark.json'], '/a/b c.tidemark.json'],
  [['tidemark', 'file://elsewhere/a.tidemark.json'], null],
  [['tidemark', '--rehearsal=/d/x.tidemark.json'], null],
  [['tidemark', '/etc/shadow', 'x.json'], null],
  [['/odd/name.tidemark.json'], null],
])('%j opens %s', (argv, expected) => {
  expect(specFileOf(argv, '/home/x')).toBe(expected);
});

test.each([
  [{ specFile: '/a/b.tidemark.json' }, '/a/b.tidemark.json'],
  [{ specFile: 'b.tidemark.json' }, null],
  [{ specFile: '/etc/shadow' }, null],
  [{ specFile: 7 }, null],
  [{}, null],
  [null, null],
  ['/a/b.tidemark.json', null],
])('another start that hands over %j opens %s', (data, expected) => {
  expect(specFileIn(data)).toBe(expected);
});
