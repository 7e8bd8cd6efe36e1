import type { Disk } from '../../core/disks/disk.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { isOffered } from '../../core/stick/rules.ts';
import { idleStickJob } from '../../core/stick/stick-job.ts';
import type { StickJob } from '../../core/stick/stick-job.ts';
import type { StickImage, StickProposal } from '../../core/stick/stick.ts';
import { followChoice } from './compare-disks.ts';
import type { Loading } from './loading.ts';
import type { SliceTools } from './slice.ts';

export interface StickReview {
  readonly proposal: StickProposal;
  readonly confirmation: string;
}

export interface StickSlice {
  /** The image that was chosen in the system's dialog. */
  readonly stickImage: Loading<StickImage>;
  readonly stickDisk: Disk | null;
  /** Disks that are built in are offered too. */
  readonly allowsFixed: boolean;
  readonly stickReview: Loading<StickReview>;
  readonly stickJob: StickJob;
  /** The stick under way, or the last one, is what the page shows. */
  readonly isStickOpen: boolean;
  /** Why it did not begin. */
  readonly stickRefusal: Problem | null;
  readonly chooseImage: () => Promise<void>;
  /** Looks at the chosen image once more, as after a password that was not given. */
  readonly lookAtImage: () => Promise<void>;
  readonly chooseStick: (disk: Disk | null) => void;
  readonly setAllowsFixed: (allowsFixed: boolean) => void;
  readonly proposeStick: () => Promise<void>;
  readonly startStick: (typedName: string) => Promise<void>;
  readonly cancelStick: () => Promise<void>;
  /** Back to the choice, for another stick. */
  readonly leaveStick: () => Promise<void>;
  /** Back to the choice with the same stick; it is looked at and confirmed anew. */
  readonly retryStick: () => Promise<void>;
  readonly applyStickJob: (job: StickJob) => void;
  readonly loadStickJob: () => Promise<void>;
}

const unasked = { kind: 'unasked' } as const;

async function chooseImage({ set, page }: SliceTools): Promise<void> {
  const chosen = await page.request['stick.chooseImage']({});
  if (!chosen.ok) set({ stickImage: { kind: 'failed', problem: chosen.problem } });
  else if (chosen.value.path !== null) await lookAtImage({ set, page });
}

async function lookAtImage({ set, page }: Pick<SliceTools, 'set' | 'page'>): Promise<void> {
  set({ stickImage: { kind: 'loading' }, stickReview: unasked, stickRefusal: null });
  const answer = await page.request['stick.look']({});
  set({
    stickImage: answer.ok
      ? { kind: 'loaded', value: answer.value.image }
      : { kind: 'failed', problem: answer.problem },
  });
}

/** Asks what would be done. An answer about another choice than the present one is dropped. */
async function proposeStick({ set, get, page }: SliceTools): Promise<void> {
  const { stickDisk: disk, stickImage, allowsFixed } = get();
  if (disk === null || stickImage.kind !== 'loaded') return;
  set({ stickReview: { kind: 'loading' }, stickRefusal: null });
  const answer = await page.request['stick.propose']({ disk: disk.identity, allowsFixed });
  const now = get();
  if (now.stickDisk !== disk || now.stickImage !== stickImage) return;
  set({
    stickReview: answer.ok
      ? { kind: 'loaded', value: answer.value }
      : { kind: 'failed', problem: answer.problem },
  });
}

async function startStick({ set, get, page }: SliceTools, typedName: string): Promise<void> {
  const { stickReview } = get();
  if (stickReview.kind !== 'loaded') return;
  set({ stickRefusal: null });
  const { confirmation } = stickReview.value;
  const answer = await page.request['stick.start']({ confirmation, typedName });
  if (answer.ok) set({ isStickOpen: true });
  else set({ stickRefusal: answer.problem });
}

async function leaveStick({ set, get }: SliceTools): Promise<void> {
  set({ isStickOpen: false, stickDisk: null, stickReview: unasked });
  await get().probeDisks();
}

/** The stick of the job as it is now; what was half-written has other contents than before. */
async function retryStick(tools: SliceTools): Promise<void> {
  const { set, get } = tools;
  const tried = get().stickJob.proposal?.disk;
  await leaveStick(tools);
  const { probe, stickDisk, allowsFixed } = get();
  if (tried === undefined || probe.kind !== 'loaded' || stickDisk !== null) return;
  const found = followChoice(tried, probe.disks, (disk) => isOffered(disk, allowsFixed));
  if ('disk' in found) set({ stickDisk: found.disk });
  else if (found.lost.kind === 'changed') set({ stickDisk: found.lost.disk });
}

/** What is under way is shown, and what has ended until the person leaves it. */
async function loadStickJob({ set, get, page }: SliceTools): Promise<void> {
  const answer = await page.request['stick.get']({});
  if (!answer.ok) return;
  const { isStickOpen, stickJob: known } = get();
  const { kind } = answer.value.state;
  const wasLeft = !isStickOpen && known.state.kind !== 'idle';
  const isOpen = kind === 'running' || (kind !== 'idle' && !wasLeft);
  set({ stickJob: answer.value, isStickOpen: isOpen });
}

export function stickSlice(tools: SliceTools): StickSlice {
  const { set, page } = tools;
  return {
    stickImage: unasked,
    stickDisk: null,
    allowsFixed: false,
    stickReview: unasked,
    stickJob: idleStickJob,
    isStickOpen: false,
    stickRefusal: null,
    chooseImage: () => chooseImage(tools),
    lookAtImage: () => lookAtImage(tools),
    chooseStick: (stickDisk) => set({ stickDisk, stickReview: unasked, stickRefusal: null }),
    setAllowsFixed: (allowsFixed) => set({ allowsFixed, stickDisk: null, stickReview: unasked }),
    proposeStick: () => proposeStick(tools),
    startStick: (typedName) => startStick(tools, typedName),
    async cancelStick() {
      await page.request['stick.cancel']({});
    },
    leaveStick: () => leaveStick(tools),
    retryStick: () => retryStick(tools),
    applyStickJob: (stickJob) => set({ stickJob }),
    loadStickJob: () => loadStickJob(tools),
  };
}
