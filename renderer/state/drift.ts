/** The page "Drift": how the scan is looked at, which rows the window holds, what is chosen. */
import type { Problem } from '../../core/errors/problem.ts';
import type { DriftView } from '../../core/drift/view.ts';
import { driftChoiceSlice } from './drift-choice.ts';
import type { DriftChoiceSlice } from './drift-choice.ts';
import { driftPictureSlice } from './drift-picture.ts';
import type { DriftPictureSlice } from './drift-picture.ts';
import { openView, reveal, toggleRow, wantRows } from './drift-rows.ts';
import type { RowKeeping } from './drift-rows.ts';
import { noBlocks, rowAt } from './row-blocks.ts';
import type { RowBlocks } from './row-blocks.ts';
import type { SliceTools } from './slice.ts';

/** What the page shows: the rows in one of three groupings, or the size picture. */
export type DriftLook = DriftView['grouping'] | 'picture';

export interface DriftRowsSlice {
  readonly driftLook: DriftLook;
  readonly driftView: DriftView;
  /** The view that the helper has open; null before the first. */
  readonly viewId: number | null;
  /** Rows of the view, seen or not. */
  readonly rowCount: number;
  readonly blocks: RowBlocks;
  /** Grows when other rows stand at the same numbers. */
  readonly arrangement: number;
  readonly viewProblem: Problem | null;
  /** The row that the keys act on. */
  readonly cursor: number;
  /** The person has put it somewhere, so that it is found again after another scan. */
  readonly hasMovedCursor: boolean;
  /** Grows when the cursor was moved by something else than a key or press. */
  readonly revealed: number;
  readonly setDriftLook: (look: DriftLook) => void;
  readonly changeView: (change: Partial<DriftView>) => Promise<void>;
  readonly changeFilter: (change: Partial<DriftView['filter']>) => Promise<void>;
  /** Asks for the view anew, after a scan. */
  readonly openView: () => Promise<void>;
  /** The rows that are in sight, `end` exclusive: those that are missing are fetched. */
  readonly wantRows: (first: number, end: number) => void;
  readonly toggleRow: (index: number, isOpen: boolean, isAll: boolean) => Promise<void>;
  readonly setCursor: (index: number) => void;
  /** Opens the page at a path, with all folders on the way open. */
  readonly showInDrift: (path: string) => Promise<void>;
}

export type DriftSlice = DriftRowsSlice & DriftChoiceSlice & DriftPictureSlice;

/** What would be lost; the rest is one press away. */
export const openExplanations: DriftView['filter']['explanations'] = [
  'precious',
  'useful',
  'unexplained',
];

export const firstFilter: DriftView['filter'] = {
  text: '',
  explanations: openExplanations,
  changes: [],
  sinceMs: null,
  untilMs: null,
  minimumBytes: 0,
};

async function showInDrift(tools: SliceTools, path: string): Promise<void> {
  const { set, get } = tools;
  set({ managerPage: 'drift', driftLook: 'tree', isHelpOpen: false });
  void get().showDetails(path);
  if (get().driftView.grouping !== 'tree') await get().changeView({ grouping: 'tree' });
  const isShown = (await reveal(tools, path)) || (await showUnfiltered(tools, path));
  const { cursor, blocks, chooseRow } = get();
  const row = rowAt(blocks, cursor);
  if (isShown && row !== null) chooseRow(row, cursor);
}

/** It is there, but the filter hides it. */
async function showUnfiltered(tools: SliceTools, path: string): Promise<boolean> {
  await tools.get().changeFilter({ ...firstFilter, explanations: [] });
  return reveal(tools, path);
}

function rowsSlice(tools: SliceTools): DriftRowsSlice {
  const { set, get } = tools;
  const keeping: RowKeeping = {
    busy: new Set(),
    wanted: [],
    openPaths: new Set(),
    outdatedScan: null,
  };
  const changeView = async (change: Partial<DriftView>): Promise<void> => {
    set({ driftView: { ...get().driftView, ...change } });
    await openView(tools, keeping);
  };
  return {
    driftLook: 'tree',
    driftView: { grouping: 'tree', order: 'name', filter: firstFilter },
    viewId: null,
    rowCount: 0,
    blocks: noBlocks,
    arrangement: 0,
    viewProblem: null,
    cursor: 0,
    hasMovedCursor: false,
    revealed: 0,
    setDriftLook(driftLook) {
      set({ driftLook });
      if (driftLook === 'picture') void get().showParts(get().partsPath);
      else if (driftLook !== get().driftView.grouping) void changeView({ grouping: driftLook });
    },
    changeView,
    changeFilter: (change) => changeView({ filter: { ...get().driftView.filter, ...change } }),
    async openView() {
      // What was chosen may be gone, or kept by now.
      set({ chosen: new Map() });
      await openView(tools, keeping);
      await get().refreshPictures();
    },
    wantRows: (first, end) => wantRows(tools, keeping, { first, end }),
    toggleRow: (index, isOpen, isAll) => toggleRow(tools, keeping, { index, isOpen, isAll }),
    setCursor: (cursor) => set({ cursor, hasMovedCursor: true }),
    showInDrift: (path) => showInDrift(tools, path),
  };
}

export function driftSlice(tools: SliceTools): DriftSlice {
  return { ...rowsSlice(tools), ...driftChoiceSlice(tools), ...driftPictureSlice(tools) };
}
