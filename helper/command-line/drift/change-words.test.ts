import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../core/errors/problem.ts';
import { changeWords } from './change-words.ts';

function codeOf(words: readonly string[], command: 'persist' | 'stop' = 'persist'): string {
  try {
    changeWords(words, command);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
  }
  return 'none';
}

describe('changeWords', () => {
  it('takes paths as bytes, without a slash at the end', () => {
    const words = ['/srv/é/', '/srv/b', '--activate', 'boot', '--method', 'subvolume', '--yes'];
    expect(changeWords(words, 'persist')).toEqual({
      paths: ['/srv/\xc3\xa9', '/srv/b'],
      activation: 'next-boot',
      method: 'subvolume',
      isDryRun: false,
      isConfirmed: true,
      isJson: false,
    });
  });

  it.each([
    [[], 'usage'],
    [['/a', '--activate', 'later'], 'usage'],
    [['/a', '--method', 'magic'], 'usage'],
    [['/a', '--unknown'], 'usage'],
    [['a/b'], 'path-impossible'],
    [['./a'], 'path-impossible'],
    [[''], 'path-impossible'],
  ])('%j: %s', (words, code) => {
    expect(codeOf(words)).toBe(code);
  });

  it('has no method for stopping', () => {
    expect(codeOf(['/a', '--method', 'bind'], 'stop')).toBe('usage');
  });
});
