import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceLines, shownDifference } from './difference-lines.ts';

const textArbitrary = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '{', '}'), { maxLength: 30 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

function joined(before: string, after: string, without: 'added' | 'removed'): string {
  return differenceLines(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => `${text}\n`)
    .join('');
}

/** The number of changes of the longest common subsequence, the slow and plain way. */
function fewestChanges(before: readonly string[], after: readonly string[]): number {
  let row = Array.from({ length: after.length + 1 }, (_, index) => index);
  for (const [x, old] of before.entries()) {
    const next = [x + 1];
    for (const [y, text] of after.entries()) {
      const both = (row[y] ?? 0) + (old === text ? 0 : 2);
      next.push(Math.min(both, (row[y + 1] ?? 0) + 1, (next[y] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('differenceLines', () => {
  it('holds both texts', () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (before, after) => {
        expect(joined(before, after, 'added')).toBe(before);
        expect(joined(before, after, 'removed')).toBe(after);
      }),
    );
  });

  it('is as short as it can be', () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (before, after) => {
        const changes = differenceLines(before, after).filter(({ kind }) => kind !== 'same');
        const lines = (text: string): string[] => text.split('\n').slice(0, -1);
        expect(changes).toHaveLength(fewestChanges(lines(before), lines(after)));
      }),
    );
  });

  it('ends with texts that have nothing in common, however long', () => {
    const many = (name: string): string =>
      Array.from({ length: 6000 }, (_, index) => `${name}${index}\n`).join('');
    expect(joined(many('a'), many('b'), 'removed')).toBe(many('b'));
    expect(joined(many('a'), many('b'), 'added')).toBe(many('a'));
  });
});

it('shows what is around the changes when not all can be shown', () => {
  const before = Array.from({ length: 500 }, (_, index) => `${index}\n`).join('');
  const lines = differenceLines(before, before.replace('\n250\n', '\nnew\n'));
  expect(shownDifference(lines)).toHaveLength(501);
  const shown = shownDifference(lines, 100);
  expect(shown).toHaveLength(42);
  expect(shown.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: '250' },
    { kind: 'added', text: 'new' },
  ]);
});
