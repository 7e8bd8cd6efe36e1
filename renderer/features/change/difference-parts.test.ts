import { describe, expect, it } from 'vitest';
import type { DifferenceLine } from '../../../core/change/change.ts';
import { differenceParts } from './difference-parts.ts';

function same(count: number): DifferenceLine[] {
  return Array.from({ length: count }, (_, at) => ({ kind: 'same', text: `line ${at}` }));
}

const added: DifferenceLine = { kind: 'added', text: 'new' };

describe('differenceParts', () => {
  it('keeps every changed line and its surroundings, and counts the rest', () => {
    const parts = differenceParts([...same(10), added, ...same(10)], 3);
    expect(parts.map((part) => (part.kind === 'gap' ? part.count : part.line.kind))).toEqual([
      7,
      'same',
      'same',
      'same',
      'added',
      'same',
      'same',
      'same',
      7,
    ]);
  });

  it('hides no single line', () => {
    const parts = differenceParts([...same(4), added], 3);
    expect(parts.every(({ kind }) => kind === 'line')).toBe(true);
  });

  it('is one gap where nothing differs', () => {
    expect(differenceParts(same(5), 3)).toEqual([{ kind: 'gap', count: 5 }]);
    expect(differenceParts([], 3)).toEqual([]);
  });
});
