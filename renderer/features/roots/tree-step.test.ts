import { describe, expect, it } from 'vitest';
import { treeStep } from './tree-step.ts';

const rows = [
  { depth: 0, isOpen: true, canOpen: true },
  { depth: 1, isOpen: false, canOpen: true },
  { depth: 1, isOpen: false, canOpen: false },
  { depth: 0, isOpen: false, canOpen: false },
];

describe('treeStep', () => {
  it('stays within the rows', () => {
    expect(treeStep('ArrowUp', rows, 0)).toEqual({ kind: 'move', to: 0 });
    expect(treeStep('ArrowDown', rows, 3)).toEqual({ kind: 'move', to: 3 });
    expect(treeStep('End', rows, 0)).toEqual({ kind: 'move', to: 3 });
    expect(treeStep('ArrowDown', [], 0)).toBeNull();
  });

  it('opens, then goes in', () => {
    expect(treeStep('ArrowRight', rows, 1)).toEqual({ kind: 'toggle' });
    expect(treeStep('ArrowRight', rows, 0)).toEqual({ kind: 'move', to: 1 });
    expect(treeStep('ArrowRight', rows, 2)).toBeNull();
  });

  it('closes, then goes out', () => {
    expect(treeStep('ArrowLeft', rows, 0)).toEqual({ kind: 'toggle' });
    expect(treeStep('ArrowLeft', rows, 2)).toEqual({ kind: 'move', to: 0 });
    expect(treeStep('ArrowLeft', rows, 3)).toEqual({ kind: 'move', to: 3 });
  });

  it('leaves other keys alone', () => {
    expect(treeStep('a', rows, 0)).toBeNull();
    expect(treeStep('Enter', rows, 2)).toEqual({ kind: 'versions' });
  });
});
