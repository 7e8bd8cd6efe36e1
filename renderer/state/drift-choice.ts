import type { Problem } from '../../core/errors/problem.ts';
import type { DriftDetails } from '../../core/drift/details.ts';
import type { DriftRow } from '../../core/drift/view.ts';
import { chosenRange, isKeepable, outermost, withToggled } from './choose-rows.ts';
import type { Chosen } from './choose-rows.ts';
import { loadedOf } from './loading.ts';
import type { Loading } from './loading.ts';
import type { SliceTools } from './slice.ts';

export interface DriftChoiceSlice {
  /** Chosen rows by their path. */
  readonly chosen: Chosen;
  /** Where a range begins: the row that was chosen last by itself. */
  readonly anchor: number;
  /** What the side shows; null before anything was looked at. */
  readonly detailsPath: string | null;
  readonly details: Loading<DriftDetails>;
  /** Chooses one row alone. */
  readonly chooseRow: (row: DriftRow, index: number) => void;
  /** The same for a row that the window may not hold yet. */
  readonly chooseAt: (index: number) => Promise<void>;
  /** Adds or removes one row. */
  readonly toggleChosen: (row: DriftRow, index: number) => void;
  /** Chooses everything between the anchor and a row. */
  readonly chooseRange: (index: number) => Promise<void>;
  /** Everything in the view, as far as it can be reviewed at once. */
  readonly chooseAll: () => Promise<void>;
  readonly clearChosen: () => void;
  readonly showDetails: (path: string) => Promise<void>;
  /** Opens the review of keeping everything that is chosen. */
  readonly keepChosen: () => Promise<void>;
  readonly keepPath: (path: string) => Promise<void>;
  /** What stops the folder from being shown; null when it was. */
  readonly openFolderOf: (path: string) => Promise<Problem | 'no-program' | null>;
}

/** A range longer than this is cut: more could not be reviewed at once anyway. */
const longestRange = 500;

async function chooseRange({ set, get, page }: SliceTools, index: number): Promise<void> {
  const { viewId, anchor } = get();
  if (viewId === null) return;
  const [first, last] = [Math.min(anchor, index), Math.max(anchor, index)];
  const count = Math.min(last - first + 1, longestRange);
  const from = index < anchor ? last - count + 1 : first;
  const answer = await page.request['drift.rows']({ viewId, from, count });
  if (answer.ok && get().viewId === viewId) set({ chosen: chosenRange(answer.value.rows) });
}

async function showDetails({ set, get, page }: SliceTools, path: string): Promise<void> {
  const summary = loadedOf(get().summary);
  if (summary === null) return;
  const isSame = get().detailsPath === path && get().details.kind === 'loaded';
  set({ detailsPath: path, ...(isSame ? {} : { details: { kind: 'loading' } as const }) });
  const answer = await page.request['drift.details']({ scanId: summary.scanId, path });
  if (get().detailsPath !== path) return;
  set({
    details: answer.ok
      ? { kind: 'loaded', value: answer.value }
      : { kind: 'failed', problem: answer.problem },
  });
}

async function keepPaths({ get }: SliceTools, paths: readonly string[]): Promise<void> {
  const items = outermost(paths).map((path) => ({ path, method: null }));
  if (items.length > 0) await get().proposeChange({ kind: 'keep', items, activation: null });
}

export function driftChoiceSlice(tools: SliceTools): DriftChoiceSlice {
  const { set, get, page } = tools;
  return {
    chosen: new Map(),
    anchor: 0,
    detailsPath: null,
    details: { kind: 'unasked' },
    chooseRow: (row, index) => set({ chosen: chosenRange([row]), anchor: index }),
    async chooseAt(index) {
      set({ anchor: index });
      await chooseRange(tools, index);
    },
    toggleChosen: (row, index) => set({ chosen: withToggled(get().chosen, row), anchor: index }),
    chooseRange: (index) => chooseRange(tools, index),
    async chooseAll() {
      set({ anchor: 0 });
      await chooseRange(tools, Math.max(0, get().rowCount - 1));
    },
    clearChosen: () => set({ chosen: new Map() }),
    showDetails: (path) => showDetails(tools, path),
    keepChosen: () =>
      keepPaths(
        tools,
        [...get().chosen.values()].filter(isKeepable).map(({ path }) => path),
      ),
    keepPath: (path) => keepPaths(tools, [path]),
    async openFolderOf(path) {
      const answer = await page.request['drift.openFolder']({ path });
      if (!answer.ok) return answer.problem;
      return answer.value.isOpened ? null : 'no-program';
    },
  };
}
