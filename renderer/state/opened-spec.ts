import type { Problem } from '../../core/errors/problem.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import type { SliceTools } from './slice.ts';
import type { AppState } from './store.ts';

export interface OpenedSpec {
  readonly path: string;
  /** A spec without a system says only what is made of the disk. */
  readonly hasSystem: boolean;
}

export interface OpenedSpecSlice {
  /** The file that the draft came from; null when it was begun here. */
  readonly openedSpec: OpenedSpec | null;
  /** Why the file that was opened is not used. */
  readonly openedSpecProblem: Problem | null;
  /** Asks main whether the program was started to open a file, and makes its spec the draft. */
  readonly loadOpenedSpec: () => Promise<void>;
  readonly forgetOpenedSpecProblem: () => void;
}

/** What is being carried out, or has been, is not replaced by another draft. */
function isDrafting({ job }: AppState): boolean {
  return !['running', 'cleaning-up', 'done'].includes(job.state.kind);
}

/**
 * Everything of the spec but its disk: that one is chosen by the person, who sees it, as always. Secrets
 * are not in a spec, so they are asked for as always, too.
 */
function asDraft({ system, ...spec }: InstallSpec): Partial<AppState> {
  const { swap } = spec.layout;
  return {
    spec,
    disk: null,
    lostChoice: null,
    beginning: 'fresh',
    swaps: { [swap.kind]: swap },
    pageId: 'welcome',
    ...(system === undefined ? {} : { system, isUserNameTyped: true }),
  };
}

export function openedSpecSlice({ set, get, page }: SliceTools): OpenedSpecSlice {
  return {
    openedSpec: null,
    openedSpecProblem: null,
    async loadOpenedSpec() {
      if (!isDrafting(get())) return;
      const answer = await page.request['spec.opened']({});
      if (!answer.ok) {
        set({ openedSpecProblem: answer.problem });
        return;
      }
      const { opened } = answer.value;
      if (opened === null) return;
      const { path, spec } = opened;
      const hasSystem = spec.system !== undefined;
      set({ ...asDraft(spec), openedSpec: { path, hasSystem }, openedSpecProblem: null });
      const { application, choices, system, loadKeyMap, chooseFace } = get();
      if (application?.face.kind !== 'installer') await chooseFace('installer');
      if (choices.kind === 'loaded' && system !== null) {
        await loadKeyMap(system.keyboard.consoleKeyMap);
      }
    },
    forgetOpenedSpecProblem: () => set({ openedSpecProblem: null }),
  };
}
