import type { DriftRow } from '../../../core/drift/view.ts';

/** What a key does in the tree. */
export type TreeStep =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'versions' };

type Rows = readonly Pick<DriftRow, 'depth' | 'isOpen' | 'canOpen'>[];

/** The row that a row lies in; itself at the top. */
function parentOf(rows: Rows, at: number): number {
  const depth = rows[at]?.depth ?? 0;
  for (let above = at - 1; above >= 0; above -= 1) {
    if ((rows[above]?.depth ?? 0) < depth) return above;
  }
  return at;
}

/**
 * Keys as in every tree: up and down, right opens and then goes in, left closes and then goes out.
 * Null for keys that mean nothing here.
 */
export function treeStep(key: string, rows: Rows, at: number): TreeStep | null {
  const row = rows[at];
  if (row === undefined) return null;
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'move', to: Math.min(at + 1, last) };
    case 'ArrowUp':
      return { kind: 'move', to: Math.max(at - 1, 0) };
    case 'Home':
      return { kind: 'move', to: 0 };
    case 'End':
      return { kind: 'move', to: last };
    case 'ArrowRight':
      if (!row.canOpen) return null;
      return row.isOpen ? { kind: 'move', to: Math.min(at + 1, last) } : { kind: 'toggle' };
    case 'ArrowLeft':
      return row.canOpen && row.isOpen
        ? { kind: 'toggle' }
        : { kind: 'move', to: parentOf(rows, at) };
    case 'Enter':
      return { kind: 'versions' };
    default:
      return null;
  }
}
