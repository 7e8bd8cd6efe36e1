import type { Disk, Machine } from '../../core/disks/disk.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type { Beginning, RunStatus } from '../../core/helper/verbs.ts';
import { defaultSwap } from '../../core/spec/defaults.ts';
import { diskChanges, followChoice, isSameDisk } from './compare-disks.ts';
import type { DiskChanges, LostChoice } from './compare-disks.ts';
import { proposedSpec } from './proposed-spec.ts';
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
      readonly fingerprint: string;
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface DisksSlice {
  readonly probe: Probe;
  /** The chosen disk, as it was when it was chosen. */
  readonly disk: Disk | null;
  /** How the install shall begin: `fresh` unless the person took up an earlier run. */
  readonly beginning: Beginning;
  /** Why the disk that was chosen is chosen no longer; until another is. */
  readonly lostChoice: LostChoice | null;
  /** What came and went since the look before this one. */
  readonly diskChanges: DiskChanges | null;
  /** Looks at the disks; the first time this may ask for a password. */
  readonly probeDisks: () => Promise<void>;
  /** Asks whether anything moved, and only then looks again; the list stays while it does. */
  readonly followDisks: () => Promise<void>;
  readonly chooseDisk: (disk: Disk) => void;
  readonly setBeginning: (beginning: Beginning) => void;
  /** Gives back what the earlier run left open, then looks again. */
  readonly cleanUpEarlierRun: () => Promise<Problem | null>;
}

/**
 * A disk can be chosen when nothing excludes it. One that only our own stopped run holds can be chosen
 * once the person has said to take that run up.
 */
export function isChoosable(disk: Disk, beginning: Beginning): boolean {
  if (disk.exclusion === null) return true;
  return disk.exclusion.kind === 'own-earlier-run' && beginning !== 'fresh';
}

type DiskList = Extract<Probe, { kind: 'loaded' }>;

/** The state with a new list. The choice stays only where it still means the very same thing. */
function withList(
  { get }: SliceTools,
  probe: DiskList,
  previous: readonly Disk[] | null,
): Partial<AppState> {
  const { disk, beginning } = get();
  const isUsable = (one: Disk): boolean => isChoosable(one, beginning);
  const choice = disk === null ? { disk } : followChoice(disk, probe.disks, isUsable);
  const isChoice = 'disk' in choice;
  return {
    probe,
    disk: isChoice ? choice.disk : null,
    lostChoice: isChoice ? get().lostChoice : choice.lost,
    diskChanges: previous === null ? null : diskChanges(previous, probe.disks),
    lostHelper: null,
  };
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

/** @param before what was there before the look, which the skeleton may have replaced meanwhile */
function show(tools: SliceTools, list: DiskList, before: Probe): void {
  const previous = before.kind === 'loaded' ? before.disks : null;
  tools.get().forgetChangedDisks(previous ?? [], list.disks);
  tools.set(withList(tools, list, previous));
  void tools.get().loadDiskDetails();
}

async function probeDisks(tools: SliceTools): Promise<void> {
  const { set, get, page } = tools;
  const previous = get().probe;
  if (previous.kind === 'loading') return;
  set({ probe: { kind: 'loading' } });
  const answer = await page.request['disks.probe']({});
  if (answer.ok) show(tools, { kind: 'loaded', ...answer.value }, previous);
  else set({ probe: { kind: 'failed', problem: answer.problem }, disk: null });
}

/** The question that is asked again and again; one at a time. */
function makeFollowDisks(tools: SliceTools): () => Promise<void> {
  const { get, page } = tools;
  let isFollowing = false;
  /** Looking failed with this one: it is not tried again before something moves. */
  let failedAt: string | null = null;
  const follow = async (probe: DiskList): Promise<void> => {
    const asked = await page.request['disks.fingerprint']({});
    const now = asked.ok ? asked.value.fingerprint : null;
    if (now === null || now === probe.fingerprint || now === failedAt) return;
    const answer = await page.request['disks.probe']({});
    failedAt = answer.ok ? null : now;
    // Somebody else's look may have come in between.
    if (answer.ok && get().probe === probe) {
      show(tools, { kind: 'loaded', ...answer.value }, probe);
    }
  };
  return async () => {
    const { probe, lostHelper } = get();
    if (isFollowing || probe.kind !== 'loaded' || lostHelper !== null) return;
    isFollowing = true;
    await follow(probe).finally(() => (isFollowing = false));
  };
}

export function disksSlice(tools: SliceTools): DisksSlice {
  const { set, get, page } = tools;
  return {
    probe: { kind: 'unasked' },
    disk: null,
    beginning: 'fresh',
    lostChoice: null,
    diskChanges: null,
    probeDisks: () => probeDisks(tools),
    followDisks: makeFollowDisks(tools),
    chooseDisk(disk) {
      const { probe, disk: previous, spec } = get();
      if (probe.kind !== 'loaded') return;
      const isSame = previous !== null && isSameDisk(previous, disk);
      const swap = defaultSwap('file', probe.machine.memoryBytes);
      const kept = spec === null ? proposedSpec(disk, swap) : { ...spec, disk: disk.identity };
      set({ disk, spec: isSame && spec !== null ? spec : kept, lostChoice: null });
    },
    setBeginning: (beginning) => set({ beginning, ...takenUp(get(), beginning) }),
    async cleanUpEarlierRun() {
      const answer = await page.request['install.cleanUp']({});
      if (!answer.ok) return answer.problem;
      set({ beginning: 'fresh' });
      await probeDisks(tools);
      return null;
    },
  };
}
