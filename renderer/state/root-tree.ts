import type { DriftRow } from '../../core/drift/view.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { firstFilter } from './drift.ts';
import { loadedOf } from './loading.ts';
import type { SliceTools } from './slice.ts';

/** What an earlier root held beyond the blank snapshot, as far as it is opened and asked for. */
export interface RootTree {
  readonly scanId: number;
  readonly viewId: number;
  readonly rows: readonly DriftRow[];
  readonly total: number;
}

export interface RootTreeSlice {
  readonly rootTree: RootTree | null;
  /** Part of a path; empty for all. */
  readonly rootTreeText: string;
  /** Also what is known to be unimportant. */
  readonly isRootTreeWhole: boolean;
  readonly rootTreeProblem: Problem | null;
  /** Opens the tree of the open earlier root; again whenever what is looked for has changed. */
  readonly openRootTree: () => Promise<void>;
  readonly searchRootTree: (text: string) => Promise<void>;
  readonly setRootTreeWhole: (isWhole: boolean) => Promise<void>;
  readonly toggleRootRow: (row: DriftRow) => Promise<void>;
  readonly moreRootRows: () => Promise<void>;
}

/** Rows that are asked for at a time: below the most that an answer holds. */
const portion = 200;

async function rowsUpTo(tools: SliceTools, tree: RootTree, count: number): Promise<void> {
  const { set, get, page } = tools;
  const rows: DriftRow[] = [];
  let { total } = tree;
  while (rows.length < Math.min(count, total)) {
    const answer = await page.request['drift.rows']({
      viewId: tree.viewId,
      from: rows.length,
      count: Math.min(portion, count - rows.length),
    });
    if (get().rootTree?.viewId !== tree.viewId) return;
    if (!answer.ok) {
      set({ rootTreeProblem: answer.problem });
      return;
    }
    rows.push(...answer.value.rows);
    ({ total } = answer.value);
    if (answer.value.rows.length === 0) break;
  }
  set({ rootTree: { ...tree, rows, total }, rootTreeProblem: null });
}

async function openRootTree(tools: SliceTools): Promise<void> {
  const { set, get, page } = tools;
  const { openRoot, rootTreeText: text, isRootTreeWhole } = get();
  const scanId = openRoot === null ? null : loadedOf(openRoot.summary)?.scanId;
  if (scanId === null || scanId === undefined) return;
  const explanations = isRootTreeWhole ? [] : firstFilter.explanations;
  const answer = await page.request['drift.view']({
    scanId,
    view: {
      grouping: 'tree',
      order: 'name',
      filter: { ...firstFilter, text, explanations },
    },
  });
  // Another root, or something else is looked for by now.
  if (get().openRoot !== openRoot || get().rootTreeText !== text) return;
  if (!answer.ok) {
    set({ rootTree: null, rootTreeProblem: answer.problem });
    return;
  }
  const tree = { scanId, rows: [], ...answer.value };
  set({ rootTree: tree });
  await rowsUpTo(tools, tree, portion);
}

export function rootTreeSlice(tools: SliceTools): RootTreeSlice {
  const { set, get, page } = tools;
  return {
    rootTree: null,
    rootTreeText: '',
    isRootTreeWhole: false,
    rootTreeProblem: null,
    openRootTree: () => openRootTree(tools),
    async searchRootTree(rootTreeText) {
      set({ rootTreeText });
      await openRootTree(tools);
    },
    async setRootTreeWhole(isRootTreeWhole) {
      set({ isRootTreeWhole });
      await openRootTree(tools);
    },
    async toggleRootRow({ id, isOpen, canOpen }) {
      const { rootTree } = get();
      if (rootTree === null || !canOpen) return;
      const { viewId } = rootTree;
      const input = { viewId, id, isOpen: !isOpen, isAll: false };
      const answer = await page.request['drift.toggle'](input);
      const tree = get().rootTree;
      if (tree?.viewId !== viewId) return;
      if (!answer.ok) set({ rootTreeProblem: answer.problem });
      else {
        const shown = Math.max(portion, tree.rows.length);
        await rowsUpTo(tools, { ...tree, total: answer.value.total }, shown);
      }
    },
    async moreRootRows() {
      const { rootTree } = get();
      if (rootTree !== null) await rowsUpTo(tools, rootTree, rootTree.rows.length + portion);
    },
  };
}
