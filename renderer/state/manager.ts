import type { Problem } from '../../core/errors/problem.ts';
import type { Face } from '../../core/face/face.ts';
import type { DriftSummary } from '../../core/drift/scan.ts';
import type { ManagerPageId } from '../app/manager-pages.ts';
import type { Loading } from './loading.ts';
import type { SliceTools } from './slice.ts';

export interface ManagerSlice {
  readonly managerPage: ManagerPageId;
  /** What the newest scan found. A scan that is made anew leaves the one before on the screen. */
  readonly summary: Loading<DriftSummary>;
  readonly isScanning: boolean;
  /** Why looking again failed while an earlier result is still shown. */
  readonly scanRefusal: Problem | null;
  /** Snapshots that could be the blank one, asked for when none was found. */
  readonly blankCandidates: Loading<readonly string[]>;
  /** What the newest earlier root held: what the last boot took. Null where there is none. */
  readonly lastBoot: Loading<DriftSummary | null>;
  readonly openManagerPage: (page: ManagerPageId) => void;
  /** Opens the other face of the program on purpose. */
  readonly chooseFace: (kind: 'installer' | 'manager' | 'stick') => Promise<void>;
  /** Compares the root with the blank snapshot; unless forced, an unmoved generation answers at once. */
  readonly scan: (isForced: boolean) => Promise<void>;
  /** After something was kept, ignored or restored. */
  readonly scanAgain: () => Promise<void>;
  readonly loadLastBoot: () => Promise<void>;
  readonly loadBlankCandidates: () => Promise<void>;
  /** Says which snapshot is the blank one, then scans. */
  readonly chooseBlank: (name: string) => Promise<void>;
}

async function scan({ set, get, page }: SliceTools, isForced: boolean): Promise<void> {
  if (get().isScanning) return;
  const hasResult = get().summary.kind === 'loaded';
  set({ isScanning: true, scanRefusal: null });
  if (!hasResult) set({ summary: { kind: 'loading' } });
  const answer = await page.request['drift.scan']({ subject: { kind: 'root' }, isForced });
  if (answer.ok) {
    set({ isScanning: false, summary: { kind: 'loaded', value: answer.value }, lostHelper: null });
    await get().openView();
    return;
  }
  const { problem } = answer;
  set({
    isScanning: false,
    ...(hasResult ? { scanRefusal: problem } : { summary: { kind: 'failed', problem } }),
  });
}

/** An earlier root does not change any more: asked for once. */
async function loadLastBoot({ set, get, page }: SliceTools): Promise<void> {
  if (get().lastBoot.kind === 'loading' || get().lastBoot.kind === 'loaded') return;
  set({ lastBoot: { kind: 'loading' } });
  const roots = await page.request['roots.list']({ isCounted: false });
  if (!roots.ok) {
    set({ lastBoot: { kind: 'failed', problem: roots.problem } });
    return;
  }
  const newest = roots.value.roots.find(({ isNewest }) => isNewest);
  if (newest === undefined) {
    set({ lastBoot: { kind: 'loaded', value: null } });
    return;
  }
  const subject = { kind: 'earlier-root', name: newest.name } as const;
  const answer = await page.request['drift.scan']({ subject, isForced: false });
  set({
    lastBoot: answer.ok
      ? { kind: 'loaded', value: answer.value }
      : { kind: 'failed', problem: answer.problem },
  });
}

async function loadBlankCandidates({ set, page }: SliceTools): Promise<void> {
  set({ blankCandidates: { kind: 'loading' } });
  const answer = await page.request['drift.system']({ blank: null });
  set({
    blankCandidates: answer.ok
      ? { kind: 'loaded', value: answer.value.candidates }
      : { kind: 'failed', problem: answer.problem },
  });
}

function withFace({ set }: SliceTools, face: Face): void {
  set(({ application }) =>
    application === null ? {} : { application: { ...application, face }, isHelpOpen: false },
  );
}

export function managerSlice(tools: SliceTools): ManagerSlice {
  const { set, page } = tools;
  return {
    managerPage: 'overview',
    summary: { kind: 'unasked' },
    isScanning: false,
    scanRefusal: null,
    blankCandidates: { kind: 'unasked' },
    lastBoot: { kind: 'unasked' },
    openManagerPage: (managerPage) => set({ managerPage, isHelpOpen: false }),
    async chooseFace(kind) {
      const answer = await page.request['face.choose']({ kind });
      if (answer.ok) withFace(tools, answer.value);
    },
    scan: (isForced) => scan(tools, isForced),
    scanAgain: () => scan(tools, true),
    loadLastBoot: () => loadLastBoot(tools),
    loadBlankCandidates: () => loadBlankCandidates(tools),
    async chooseBlank(blank) {
      const answer = await page.request['drift.system']({ blank });
      if (answer.ok) return scan(tools, true);
      set({ summary: { kind: 'failed', problem: answer.problem } });
    },
  };
}
