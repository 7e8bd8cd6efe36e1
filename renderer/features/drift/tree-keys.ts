/** What the keys do in the tree: as file managers and the treegrid pattern of WAI-ARIA have it. */
import { rowAt } from '../../state/row-blocks.ts';
import type { AppState } from '../../state/store.ts';

export interface KeyPress {
  readonly key: string;
  readonly isShift: boolean;
  readonly isControl: boolean;
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

/** Where a moving key leads; null for other keys. */
export function movedCursor(
  { key }: KeyPress,
  at: { readonly cursor: number; readonly count: number; readonly page: number },
): number | null {
  switch (key) {
    case 'ArrowDown':
      return clamp(at.cursor + 1, at.count);
    case 'ArrowUp':
      return clamp(at.cursor - 1, at.count);
    case 'PageDown':
      return clamp(at.cursor + at.page, at.count);
    case 'PageUp':
      return clamp(at.cursor - at.page, at.count);
    case 'Home':
      return 0;
    case 'End':
      return clamp(at.count - 1, at.count);
    default:
      return null;
  }
}

/** The row above that holds this one; null at the top, or where it is not known. */
export function holderOf({ blocks, cursor }: Pick<AppState, 'blocks' | 'cursor'>): number | null {
  const depth = rowAt(blocks, cursor)?.depth ?? 0;
  if (depth === 0) return null;
  for (let index = cursor - 1; index >= 0; index -= 1) {
    const row = rowAt(blocks, index);
    if (row === null) return null;
    if (row.depth < depth) return index;
  }
  return null;
}

/** Puts the cursor on a row and chooses as the keys that are held say. */
export function moveTo(state: AppState, index: number, press: KeyPress): void {
  const row = rowAt(state.blocks, index);
  state.setCursor(index);
  if (press.isShift) void state.chooseRange(index);
  else if (press.isControl) return;
  else if (row === null) void state.chooseAt(index);
  else state.chooseRow(row, index);
}

function openOrClose(state: AppState, press: KeyPress): boolean {
  const { cursor, blocks, toggleRow } = state;
  const row = rowAt(blocks, cursor);
  if (row === null) return false;
  switch (press.key) {
    case 'ArrowRight':
      if (row.canOpen && !row.isOpen) void toggleRow(cursor, true, press.isShift);
      else if (row.isOpen) moveTo(state, clamp(cursor + 1, state.rowCount), press);
      return true;
    case 'ArrowLeft': {
      const holder = holderOf(state);
      if (row.isOpen) void toggleRow(cursor, false, press.isShift);
      else if (holder !== null) moveTo(state, holder, press);
      return true;
    }
    case '*':
      if (row.canOpen) void toggleRow(cursor, true, true);
      return true;
    case 'Enter':
      if (row.canOpen) void toggleRow(cursor, !row.isOpen, false);
      return true;
    default:
      return false;
  }
}

function choose(state: AppState, press: KeyPress): boolean {
  const { cursor, blocks } = state;
  const row = rowAt(blocks, cursor);
  switch (press.key) {
    case ' ':
      if (row !== null) state.toggleChosen(row, cursor);
      return true;
    case 'Escape':
      if (state.chosen.size === 0) return false;
      state.clearChosen();
      return true;
    case 'a':
      if (!press.isControl) return false;
      void state.chooseAll();
      return true;
    default:
      return false;
  }
}

/**
 * Acts on a key.
 *
 * @param page rows of a page
 * @returns whether the key meant something here
 */
export function pressKey(state: AppState, press: KeyPress, page: number): boolean {
  const { cursor, rowCount } = state;
  if (rowCount === 0) return false;
  const moved = movedCursor(press, { cursor, count: rowCount, page });
  if (moved !== null) {
    moveTo(state, moved, press);
    return true;
  }
  return openOrClose(state, press) || choose(state, press);
}
