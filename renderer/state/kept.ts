import type { PersistFormat } from '../../core/helper/drift-verbs.ts';
import type { KeptEntry, StrayEntry } from '../../core/persist/kept.ts';
import type { Loading } from './loading.ts';
import type { Saved } from './review.ts';
import type { SliceTools } from './slice.ts';

export interface Kept {
  readonly entries: readonly KeptEntry[];
  readonly strays: readonly StrayEntry[];
}

/** The list of what is kept as Nix text, in one form. */
export interface KeptText {
  readonly format: PersistFormat;
  readonly text: Loading<string>;
}

export interface KeptSlice {
  readonly kept: Loading<Kept>;
  /** Looking again; what was seen before stays on the screen meanwhile. */
  readonly isKeptBusy: boolean;
  /** The list as text, once it was asked for. */
  readonly keptText: KeptText | null;
  readonly loadKept: () => Promise<void>;
  readonly loadKeptText: (format: PersistFormat) => Promise<void>;
  readonly closeKeptText: () => void;
  readonly exportKept: (format: PersistFormat) => Promise<Saved>;
}

async function loadKept({ set, get, page }: SliceTools): Promise<void> {
  if (get().isKeptBusy) return;
  set({ isKeptBusy: true });
  if (get().kept.kind !== 'loaded') set({ kept: { kind: 'loading' } });
  const answer = await page.request['kept.get']({});
  set({
    isKeptBusy: false,
    kept: answer.ok
      ? { kind: 'loaded', value: answer.value }
      : { kind: 'failed', problem: answer.problem },
  });
}

async function loadKeptText({ set, get, page }: SliceTools, format: PersistFormat): Promise<void> {
  set({ keptText: { format, text: { kind: 'loading' } } });
  const answer = await page.request['kept.text']({ format });
  if (get().keptText?.format !== format) return;
  set({
    keptText: {
      format,
      text: answer.ok
        ? { kind: 'loaded', value: answer.value.text }
        : { kind: 'failed', problem: answer.problem },
    },
  });
}

export function keptSlice(tools: SliceTools): KeptSlice {
  const { set, page } = tools;
  return {
    kept: { kind: 'unasked' },
    isKeptBusy: false,
    keptText: null,
    loadKept: () => loadKept(tools),
    loadKeptText: (format) => loadKeptText(tools, format),
    closeKeptText: () => set({ keptText: null }),
    async exportKept(format) {
      const answer = await page.request['kept.export']({ format });
      return answer.ok ? { path: answer.value.path } : { problem: answer.problem };
    },
  };
}
