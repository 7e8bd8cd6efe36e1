import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import type { IgnoreRule } from '../persist/persist-data.ts';
import { bytesOfText } from './path-bytes.ts';
import { compileRules, ruleProblem } from './rules.ts';

function glob(pattern: string): IgnoreRule {
  return { kind: 'glob', pattern, reason: '' };
}

/** Whether the only rule of a list, a pattern, means the path, found by walking to it. */
function means(pattern: string, path: string): boolean {
  let state = compileRules([glob(pattern)]).start;
  for (const name of path.slice(1).split('/')) state = state?.step(name) ?? null;
  return state?.accepted === 0;
}

/** The same in the plainest way: all ways to split, for patterns of `*`, `?`, `**`, `[ab]`, letters. */
function plainly(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...others] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === '**') {
    const least = others.length === 0 ? 1 : 0;
    return (
      path.some((_, count) => count >= least && plainly(others, path.slice(count))) ||
      (path.length >= least && plainly(others, []))
    );
  }
  const [name, ...below] = path;
  return name !== undefined && plainName(first, name) && plainly(others, below);
}

function plainName(pattern: string, name: string): boolean {
  if (pattern === '') return name === '';
  if (pattern.startsWith('[ab]'))
    return /^[ab]/.test(name) && plainName(pattern.slice(4), name.slice(1));
  if (pattern.startsWith('[!a]'))
    return /^[^a]/.test(name) && plainName(pattern.slice(4), name.slice(1));
  if (pattern.startsWith('*')) {
    return plainName(pattern.slice(1), name) || (name !== '' && plainName(pattern, name.slice(1)));
  }
  const isOne = name !== '' && (pattern.startsWith('?') || pattern.charAt(0) === name.charAt(0));
  return isOne && plainName(pattern.slice(1), name.slice(1));
}

describe('patterns', () => {
  const namePattern = fc
    .array(fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '[!a]'), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('').replaceAll(/\*+/g, '*'))
    .filter((text) => text !== '.' && text !== '..');
  const name = fc.stringMatching(/^[ab.]{1,5}$/);

  it('mean what the plainest reading of them means', () => {
    let hits = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(namePattern, fc.constant('**')), { minLength: 1, maxLength: 4 }),
        fc.array(name, { minLength: 1, maxLength: 4 }),
        (pattern, path) => {
          fc.pre(ruleProblem(glob(`/${pattern.join('/')}`)) === null);
          const expected = plainly(pattern, path);
          if (expected) hits += 1;
          expect(means(`/${pattern.join('/')}`, `/${path.join('/')}`)).toBe(expected);
        },
      ),
      { numRuns: 3000 },
    );
    expect(hits).toBeGreaterThan(100);
  });

  it.each([
    ['/var/log/*.old', '/var/log/a.old', true],
    ['/var/log/*.old', '/var/log/sub/a.old', false],
    ['/var/log/**', '/var/log', false],
    ['/var/log/**', '/var/log/a', true],
    ['/var/log/**/', '/var/log/a/b', true],
    ['/var/**/x', '/var/x', true],
    ['/var/**/x', '/var/a/b/x', true],
    ['/**/*.pyc', '/srv/a.pyc', true],
    ['/a/*', '/a/.hidden', true],
    ['/a/[]x]', '/a/]', true],
    ['/a/[!]x]', '/a/]', false],
    ['/a/[a-]', '/a/-', true],
    ['/a/\\*', '/a/*', true],
    ['/a/\\*', '/a/b', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(means(pattern, path)).toBe(expected);
  });

  it('count characters, not bytes, and let a stray byte be one', () => {
    expect(means('/a/?', `/a${bytesOfText('/ü')}`)).toBe(true);
    expect(means('/a/[ä-ü]', `/a${bytesOfText('/ü')}`)).toBe(true);
    expect(means('/ü', bytesOfText('/ü'))).toBe(true);
    expect(means('/a/x?', '/a/x\xff')).toBe(true);
    expect(means('/a/?', '/a/\xff\xff')).toBe(false);
    expect(means('/a/ÿ', '/a/\xff')).toBe(false);
  });

  it('cannot be made slow', () => {
    const started = performance.now();
    expect(means(`/${'*a'.repeat(60)}`, `/${'a'.repeat(254)}b`)).toBe(false);
    expect(means(`/${'**/*a/'.repeat(20)}b`, `/${'a/'.repeat(200)}c`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('give the first of several rules that mean a path', () => {
    const { start } = compileRules([glob('/b'), glob('/*'), glob('/a')]);
    expect(start?.step('a')?.accepted).toBe(1);
    expect(start?.step('b')?.accepted).toBe(0);
  });

  it('end where nothing can match any more, and stay the same object where nothing changes', () => {
    const { start } = compileRules([glob('/a/*/c'), glob('/b')]);
    expect(start?.step('x')).toBeNull();
    const everywhere = compileRules([glob('/**/x.log')]).start;
    expect(everywhere?.step('a')).toBe(everywhere);
  });
});

describe('a rule that cannot be followed', () => {
  it.each([
    ['glob', '/a/[x', 'open-class'],
    ['glob', '/a/[z-a]', 'bad-range'],
    ['glob', '/a/[[:alpha:]]', 'named-class'],
    ['glob', '/a/x\\', 'closing-backslash'],
    ['glob', '/a/x**', 'stars-in-name'],
    ['glob', '/a/../b', 'not-plain'],
    ['glob', '/**', 'everything'],
    ['glob', '/*/**', 'everything'],
    ['directory', '/', 'everything'],
    ['directory', '//', 'everything'],
    ['path', '/a//b', 'not-plain'],
    ['path', '/a/./b', 'not-plain'],
    ['path', 'a', 'not-absolute'],
    ['path', '/\ud800', 'not-text'],
  ] as const)('%s %s: %s', (kind, pattern, problem) => {
    const found = ruleProblem({ kind, pattern, reason: '' });
    expect(found?.id).toBe(`drift.rule.${problem}`);
    expect(english[found?.id ?? '']).toMatch(/\.$/);
    const compiled = compileRules([{ kind, pattern, reason: '' }]);
    expect([compiled.start, ...compiled.paths, ...compiled.directories]).toEqual([null]);
  });

  it('is none with a closing slash, or with brackets in a plain path', () => {
    expect(ruleProblem({ kind: 'directory', pattern: '/srv/', reason: '' })).toBeNull();
    expect(ruleProblem({ kind: 'path', pattern: '/srv/[x', reason: '' })).toBeNull();
    expect(compileRules([{ kind: 'directory', pattern: '/srv/', reason: '' }]).directories).toEqual(
      [{ path: '/srv', rule: 0 }],
    );
  });
});
