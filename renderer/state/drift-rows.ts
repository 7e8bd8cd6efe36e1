/** How the rows of a view come into the window: opened, fetched as they come into sight, rearranged. */
import type { Problem } from '../../core/errors/problem.ts';
import type { DriftView } from '../../core/drift/view.ts';
import { loadedOf } from './loading.ts';
import { blockRows, blocksFrom, blocksOf, rowAt, withBlock } from './row-blocks.ts';
import type { SliceTools } from './slice.ts';

/** Requests for rows that may be under way at once: what scrolls by meanwhile is never asked for. */
const maximumRequests = 2;
/** Folders that are opened again after another look at the root. */
const maximumReopened = 30;

/** What the rows are kept with, beside the state. */
export interface RowKeeping {
  /** Blocks under way. */
  readonly busy: Set<number>;
  wanted: readonly number[];
  /** The scan that was found to be outdated last. */
  outdatedScan: number | null;
  /** Folders that the person opened, by path. */
  readonly openPaths: Set<string>;
}

/**
 * The helper does not know the scan any more: it was restarted, or has looked again for somebody else.
 * Then the window looks again too, once for each scan.
 */
function meet({ set, get }: SliceTools, keeping: RowKeeping, problem: Problem): void {
  set({ viewProblem: problem });
  const scanId = loadedOf(get().summary)?.scanId ?? null;
  if (problem.code !== 'scan-outdated' || scanId === keeping.outdatedScan) return;
  keeping.outdatedScan = scanId;
  void get().scan(false);
}

/** Fetches the wanted blocks that are missing, a few at a time; what is wanted may change meanwhile. */
async function fetchWanted(tools: SliceTools, keeping: RowKeeping): Promise<void> {
  const { set, get, page } = tools;
  const { viewId, blocks, arrangement } = get();
  if (viewId === null || keeping.busy.size >= maximumRequests) return;
  const number = keeping.wanted.find((one) => !blocks.has(one) && !keeping.busy.has(one));
  if (number === undefined) return;
  keeping.busy.add(number);
  const from = number * blockRows;
  const answer = await page.request['drift.rows']({ viewId, from, count: blockRows });
  keeping.busy.delete(number);
  // Other rows stand there by now: the answer is to an old question.
  if (get().arrangement === arrangement) {
    if (!answer.ok) {
      meet(tools, keeping, answer.problem);
      return;
    }
    set((state) => ({ blocks: withBlock(state.blocks, number, answer.value.rows) }));
  }
  await fetchWanted(tools, keeping);
}

/** The rows in sight have moved: those that are missing are fetched. */
export function wantRows(
  tools: SliceTools,
  keeping: RowKeeping,
  sight: { readonly first: number; readonly end: number },
): void {
  keeping.wanted = blocksOf(sight.first, Math.min(sight.end, tools.get().rowCount));
  for (let slot = 0; slot < maximumRequests; slot += 1) void fetchWanted(tools, keeping);
}

/** Reads the rows around an index anew and replaces all that were held: nothing flickers meanwhile. */
async function replaceRows(tools: SliceTools, viewId: number, around: number): Promise<boolean> {
  const { set, page } = tools;
  const firstBlock = Math.max(0, Math.floor(around / blockRows) - 1);
  const from = firstBlock * blockRows;
  const answer = await page.request['drift.rows']({ viewId, from, count: blockRows * 3 });
  if (!answer.ok) {
    set({ viewProblem: answer.problem });
    return false;
  }
  set((state) => ({
    viewId,
    blocks: blocksFrom(firstBlock, answer.value.rows),
    rowCount: answer.value.total,
    arrangement: state.arrangement + 1,
    viewProblem: null,
  }));
  return true;
}

/** Opens the folder at a path in a view that is not shown yet. */
async function openPath({ page }: SliceTools, viewId: number, path: string): Promise<void> {
  const found = await page.request['drift.reveal']({ viewId, path });
  if (!found.ok || found.value.index === null) return;
  const rows = await page.request['drift.rows']({ viewId, from: found.value.index, count: 1 });
  const row = rows.ok ? rows.value.rows[0] : undefined;
  if (row === undefined || row.isOpen || !row.canOpen) return;
  await page.request['drift.toggle']({ viewId, id: row.id, isOpen: true, isAll: false });
}

/** Someone who looks for something wants to see it, not the folders that it lies in. */
function isNarrowed({ filter }: DriftView): boolean {
  const { text, sinceMs, untilMs, minimumBytes } = filter;
  return text.length > 1 || sinceMs !== null || untilMs !== null || minimumBytes > 0;
}

/** Opens everything, from the last row up so that the numbers of the others stay. */
async function openAll({ page }: SliceTools, viewId: number): Promise<void> {
  const top = await page.request['drift.rows']({ viewId, from: 0, count: maximumReopened });
  for (const { id, canOpen } of top.ok ? [...top.value.rows].reverse() : []) {
    if (canOpen) await page.request['drift.toggle']({ viewId, id, isOpen: true, isAll: true });
  }
}

/** What is open in a new view: what was open before, or the way to what is precious. */
async function openSome(tools: SliceTools, keeping: RowKeeping, viewId: number): Promise<void> {
  const { get, page } = tools;
  const { driftView, summary } = get();
  if (driftView.grouping === 'flat') return;
  if (isNarrowed(driftView)) return openAll(tools, viewId);
  if (driftView.grouping === 'groups') return;
  for (const path of [...keeping.openPaths].slice(-maximumReopened)) {
    await openPath(tools, viewId, path);
  }
  if (keeping.openPaths.size > 0) return;
  for (const { path } of loadedOf(summary)?.precious ?? []) {
    await page.request['drift.reveal']({ viewId, path });
  }
}

/** Opens the view that the state asks for, with the cursor where it was if that is still there. */
export async function openView(tools: SliceTools, keeping: RowKeeping): Promise<void> {
  const { set, get, page } = tools;
  const { summary, driftView: view, blocks, cursor } = get();
  const scan = loadedOf(summary);
  if (scan === null) return;
  const cursorPath = rowAt(blocks, cursor)?.path ?? '';
  const answer = await page.request['drift.view']({ scanId: scan.scanId, view });
  // A filter that was changed again meanwhile has its own request.
  if (get().driftView !== view) return;
  if (!answer.ok) {
    meet(tools, keeping, answer.problem);
    return;
  }
  const { viewId } = answer.value;
  await openSome(tools, keeping, viewId);
  const found =
    cursorPath === '' || !get().hasMovedCursor
      ? null
      : await page.request['drift.reveal']({ viewId, path: cursorPath });
  if (get().driftView !== view) return;
  const index = found !== null && found.ok ? found.value.index : null;
  if (!(await replaceRows(tools, viewId, index ?? 0))) return;
  set((state) => ({
    cursor: index ?? 0,
    hasMovedCursor: index !== null,
    revealed: state.revealed + 1,
  }));
}

export async function toggleRow(
  tools: SliceTools,
  keeping: RowKeeping,
  how: { readonly index: number; readonly isOpen: boolean; readonly isAll: boolean },
): Promise<void> {
  const { get, page } = tools;
  const { index, isOpen, isAll } = how;
  const { viewId, blocks, driftView } = get();
  const row = rowAt(blocks, index);
  if (viewId === null || row === null || !row.canOpen) return;
  if (driftView.grouping === 'tree') {
    if (isOpen) keeping.openPaths.add(row.path);
    else keeping.openPaths.delete(row.path);
  }
  const answer = await page.request['drift.toggle']({ viewId, id: row.id, isOpen, isAll });
  if (get().viewId !== viewId) return;
  if (answer.ok) await replaceRows(tools, viewId, index);
  else meet(tools, keeping, answer.problem);
}

/** Opens every folder on the way to a path and puts the cursor on it. */
export async function reveal(tools: SliceTools, path: string): Promise<boolean> {
  const { set, get, page } = tools;
  const { viewId } = get();
  if (viewId === null) return false;
  const answer = await page.request['drift.reveal']({ viewId, path });
  if (!answer.ok || answer.value.index === null || get().viewId !== viewId) return false;
  const { index } = answer.value;
  if (!(await replaceRows(tools, viewId, index))) return false;
  set((state) => ({ cursor: index, hasMovedCursor: true, revealed: state.revealed + 1 }));
  return true;
}
