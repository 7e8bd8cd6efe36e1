import { describe, expect, it } from 'vitest';
import { parseArgs } from 'node:util';
import { displayPath } from '../../../core/drift/path-text.ts';
import { parseWords, pathWord } from './parse-words.ts';
import { restoreCommand } from './restore.ts';

describe('pathWord', () => {
  it.each([
    ['/etc/x', '/etc/x'],
    ['/etc/x//', '/etc/x'],
    ['/', '/'],
    ['/ä', '/\xc3\xa4'],
    ['/bad\\xffname', '/bad\xffname'],
    ['/line\\n\\\\n', '/line\n\\n'],
    ['/plain\\q', '/plain\\q'],
  ])('reads %j', (word, path) => {
    expect(pathWord([word], 'x')).toBe(path);
  });

  it('reads what is shown', () => {
    const odd = '/ two\nlines\t\\ \xff\x01';
    expect(pathWord([displayPath(odd)], 'x')).toBe(odd);
  });

  it.each([[[]], [['a']], [['/a', '/b']]])('refuses %j', (words) => {
    expect(() => pathWord(words, 'drift x')).toThrow('usage');
  });
});

it('turns complaints about words into a problem', () => {
  const parse = (): unknown => parseArgs({ args: ['--what'], options: {}, strict: true });
  expect(() => parseWords(parse)).toThrow('usage');
});

it('refuses a target that there is none of, before it asks anything', async () => {
  const context = {} as Parameters<typeof restoreCommand.run>[1];
  await expect(restoreCommand.run(['/a', '--to', 'x'], context)).rejects.toThrow('usage');
});
