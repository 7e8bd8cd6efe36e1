import type { Disk, Machine } from '../../core/disks/disk.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type { Beginning, RunStatus } from '../../core/helper/verbs.ts';
import { defaultSpec, defaultSwap } from '../../core/spec/defaults.ts';
import type { SliceTools } from './slice.ts';
import type { AppState } from './store.ts';

export type Probe =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'loaded';
      readonly disks: readonly Disk[];
      readonly machine: Machine;
      readonly run: RunStatus;
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface DisksSlice {
  readonly probe: Probe;
  /** The chosen disk, as it was when it was chosen. */
  readonly disk: Disk | null;
  /** How the install shall begin: `fresh` unless the person took up an earlier run. */
  readonly beginning: Beginning;
  /** Looks at the disks; the first time this may ask for a password. */
  readonly probeDisks: () => Promise<void>;
  readonly chooseDisk: (disk: Disk) => void;
  readonly setBeginning: (beginning: Beginning) => void;
  /** Gives back what the earlier run left open, then looks again. */
  readonly cleanUpEarlierRun: () => Promise<Problem | null>;
}

/** Two disks are the same when their identity is, in every part. */
export function isSameDisk(one: Disk, other: Disk): boolean {
  return JSON.stringify(one.identity) === JSON.stringify(other.identity);
}

/**
 * A disk can be chosen when nothing excludes it. One that only our own stopped run holds can be chosen
 * once the person has said to take that run up.
 */
export function isChoosable(disk: Disk, beginning: Beginning): boolean {
  if (disk.exclusion === null) return true;
  return disk.exclusion.kind === 'own-earlier-run' && beginning !== 'fresh';
}

/** The chosen disk stays chosen only if the same one is still there and can still be used. */
function keepChoice({ get }: SliceTools, disks: readonly Disk[]): Disk | null {
  const { disk, beginning } = get();
  if (disk === null) return null;
  return disks.find((one) => isSameDisk(one, disk) && isChoosable(one, beginning)) ?? null;
}

/**
 * To continue a run means its disk and its spec, exactly: with any other the plan would not be the one
 * that the disk has gone through half-way.
 */
function takenUp({ probe, system }: AppState, beginning: Beginning): Partial<AppState> {
  if (probe.kind !== 'loaded' || beginning !== 'continue' || probe.run.spec === null) return {};
  const { system: earlier, ...spec } = probe.run.spec;
  const disk = probe.disks.find(
    ({ identity }) =>
      identity.node === spec.disk.node ||
      (identity.byId !== null && identity.byId === spec.disk.byId),
  );
  return disk === undefined ? {} : { disk, spec, system: earlier ?? system };
}

export function disksSlice(tools: SliceTools): DisksSlice {
  const { set, get, page } = tools;
  const probeDisks = async (): Promise<void> => {
    if (get().probe.kind === 'loading') return;
    set({ probe: { kind: 'loading' } });
    const answer = await page.request['disks.probe']({});
    if (!answer.ok) {
      set({ probe: { kind: 'failed', problem: answer.problem }, disk: null });
      return;
    }
    set({
      probe: { kind: 'loaded', ...answer.value },
      disk: keepChoice(tools, answer.value.disks),
      lostHelper: null,
    });
  };
  return {
    probe: { kind: 'unasked' },
    disk: null,
    beginning: 'fresh',
    probeDisks,
    chooseDisk(disk) {
      const { probe, disk: previous, spec } = get();
      if (probe.kind !== 'loaded') return;
      const isSame = previous !== null && isSameDisk(previous, disk);
      const swap = defaultSwap('file', probe.machine.memoryBytes);
      const kept = spec === null ? defaultSpec(disk, swap) : { ...spec, disk: disk.identity };
      set({ disk, spec: isSame && spec !== null ? spec : kept });
    },
    setBeginning: (beginning) => set({ beginning, ...takenUp(get(), beginning) }),
    async cleanUpEarlierRun() {
      const answer = await page.request['install.cleanUp']({});
      if (!answer.ok) return answer.problem;
      set({ beginning: 'fresh' });
      await probeDisks();
      return null;
    },
  };
}
