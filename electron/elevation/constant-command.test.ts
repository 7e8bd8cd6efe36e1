import { execFileSync } from 'node:child_process';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { constantCommand, isPlainWord } from './constant-command.ts';

test('plain words become a line', () => {
  const words = [
    '/opt/node',
    '--no-addons',
    '--disable-proto=delete',
    '/opt/a_b/helper.cjs',
    'serve',
  ];
  expect(constantCommand(words)).toBe(words.join(' '));
});

test.each([
  '',
  'a b',
  '$HOME',
  '$(id)',
  '`id`',
  'a;b',
  'a&b',
  'a|b',
  'a>b',
  'a"b',
  "a'b",
  'a\\b',
  'a*b',
  'a?b',
  '[ab]',
  '{a,b}',
  '~root',
  '!1',
  '#a',
  'a\nb',
  'ä',
])('%j is no plain word', (word) => {
  expect(isPlainWord(word)).toBe(false);
  expect(constantCommand(['/opt/node', word])).toBeNull();
});

test('the program is named by an absolute path', () => {
  expect(constantCommand(['node'])).toBeNull();
  expect(constantCommand(['sudo', '/opt/node'])).toBeNull();
  expect(constantCommand([])).toBeNull();
});

test('a shell within a shell hands accepted words over as they are', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'aZ0/_.,:=@+-$"\\\'` ;'.split('')),
    minLength: 1,
  });
  const accepted = fc.array(word, { minLength: 1, maxLength: 5 }).filter((words) => {
    return constantCommand(['/x', ...words]) !== null;
  });
  fc.assert(
    fc.property(accepted, (words) => {
      // The quoting of sudo-prompt: the line in double quotes inside another shell's line.
      const line = `/bin/sh -c "printf '%s\\n' X ${words.join(' ')}"`;
      const printed = execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8' });
      expect(printed.split('\n').slice(1, -1)).toEqual(words);
    }),
    { numRuns: 30 },
  );
});
