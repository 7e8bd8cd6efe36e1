import { useEffect, useMemo } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { rowAt } from '../../state/row-blocks.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import type { AppStore } from '../../state/store.ts';
import { TreeHead } from './TreeHead.tsx';
import { TreeRow } from './TreeRow.tsx';
import { moveTo, pressKey } from './tree-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import type { VirtualRows } from './use-virtual-rows.ts';
import { poolSize, rowPixels, rowsOfPage } from './virtual-rows.ts';
import { rowWords } from './row-words.ts';
import './tree.css';

/** Height of the heads; the same as in tree.css. */
const headPixels = 30;
/** A pause of the arrow keys after which the side follows. */
const settleMs = 120;

function indexOf(target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest('[data-index]') : null;
  const text = element instanceof HTMLElement ? element.dataset['index'] : undefined;
  return text === undefined ? null : Number(text);
}

function press(store: AppStore, event: MouseEvent): void {
  const index = indexOf(event.target);
  if (index === null) return;
  const state = store.getState();
  const row = rowAt(state.blocks, index);
  if (row === null) return;
  const { target } = event;
  const isArrow = target instanceof Element && target.closest('[data-arrow]') !== null;
  if (isArrow && row.canOpen) {
    state.setCursor(index);
    void state.toggleRow(index, !row.isOpen, event.shiftKey);
  } else if (event.ctrlKey) {
    state.setCursor(index);
    state.toggleChosen(row, index);
  } else {
    moveTo(state, index, { key: '', isShift: event.shiftKey, isControl: false });
  }
}

/** The side shows the row that the cursor rests on. */
function useDetailsOfCursor(): void {
  const store = useAppStore();
  const path = useApp((state) =>
    state.hasMovedCursor ? (rowAt(state.blocks, state.cursor)?.path ?? '') : '',
  );
  useEffect(() => {
    if (path === '' || path === store.getState().detailsPath) return;
    const timer = setTimeout(() => void store.getState().showDetails(path), settleMs);
    return () => clearTimeout(timer);
  }, [store, path]);
}

type DrawnRows = Pick<VirtualRows, 'window' | 'extent' | 'offset'>;

function Rows({ rows }: { readonly rows: DrawnRows }) {
  const texts = useText();
  const { t } = texts;
  const blocks = useApp((state) => state.blocks);
  const cursor = useApp((state) => state.cursor);
  const chosen = useApp((state) => state.chosen);
  const scannedAtMs = useApp((state) =>
    state.summary.kind === 'loaded' ? state.summary.value.scannedAtMs : 0,
  );
  const words = useMemo(() => rowWords(texts, scannedAtMs), [texts, scannedAtMs]);
  const { first, end } = rows.window;
  const pool = poolSize(rows.extent);
  return (
    <div
      role="rowgroup"
      className="tree-drawn"
      style={{ transform: `translateY(${rows.offset}px)` }}
    >
      {Array.from({ length: end - first }, (_, at) => {
        const index = first + at;
        const row = rowAt(blocks, index);
        return row === null ? (
          <div key={index % pool} role="row" className="tree-row" aria-rowindex={index + 2}>
            <span
              role="gridcell"
              className="tree-cell tree-waiting"
              aria-label={t('drift.waiting')}
            >
              <span />
            </span>
          </div>
        ) : (
          <TreeRow
            key={index % pool}
            row={row}
            index={index}
            isCursor={index === cursor}
            isChosen={chosen.has(row.path) && row.kind !== 'group'}
            words={words}
          />
        );
      })}
    </div>
  );
}

/** The drift as a tree: of a million rows only those in sight are in the document. */
export function TreeTable() {
  const { t } = useText();
  const store = useAppStore();
  const rowCount = useApp((state) => state.rowCount);
  const cursor = useApp((state) => state.cursor);
  const revealed = useApp((state) => state.revealed);
  const blocks = useApp((state) => state.blocks);
  const { ref, onScroll, showRow, ...rows } = useVirtualRows(rowCount, headPixels);
  const { first, end } = rows.window;
  useDetailsOfCursor();
  // What is in sight and not here yet is asked for; so is what a toggle has moved into sight.
  useEffect(() => store.getState().wantRows(first, end), [store, first, end, blocks]);
  useEffect(() => showRow(cursor), [showRow, cursor, revealed]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.target !== event.currentTarget) return;
    const how = { key: event.key, isShift: event.shiftKey, isControl: event.ctrlKey };
    if (pressKey(store.getState(), how, rowsOfPage(rows.extent))) event.preventDefault();
  };
  return (
    <div
      ref={ref}
      className="tree"
      role="treegrid"
      tabIndex={0}
      aria-label={t('drift.treeLabel')}
      aria-rowcount={rowCount + 1}
      aria-colcount={5}
      aria-multiselectable
      aria-activedescendant={`drift-row-${cursor}`}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onClick={(event) => press(store, event)}
      onDoubleClick={(event) => {
        const index = indexOf(event.target);
        const { blocks: held, toggleRow } = store.getState();
        const row = index === null ? null : rowAt(held, index);
        if (index !== null && row !== null) void toggleRow(index, !row.isOpen, false);
      }}
    >
      <div role="rowgroup" className="tree-heads">
        <TreeHead />
      </div>
      <div className="tree-space" style={{ blockSize: `${Math.max(rows.height, rowPixels)}px` }}>
        <Rows rows={rows} />
      </div>
    </div>
  );
}
