import type { Activation, ChangeRequest, ChangeStatus } from '../../core/change/change.ts';
import { idleChangeJob } from '../../core/change/change-job.ts';
import type { ChangeJob } from '../../core/change/change-job.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type { KeepMethod } from '../../core/spec/system.ts';
import { withActivation, withMethod } from './change-request.ts';
import { begunOf, nothingToResume, offering } from './change-view.ts';
import type { BegunChange, ChangeView, HowToResume } from './change-view.ts';
import { loadedOf } from './loading.ts';
import type { Loading } from './loading.ts';
import type { SliceTools } from './slice.ts';

export interface ChangeSlice {
  readonly change: ChangeView;
  readonly changeJob: ChangeJob;
  /** Null before one was begun, and after a reload of the page. */
  readonly begunChange: BegunChange | null;
  /** Changes of this and earlier sessions that are not over, and the last ones that are. */
  readonly changes: Loading<readonly ChangeStatus[]>;
  /** Why the last request about a change that was begun was refused. */
  readonly changeRefusal: Problem | null;
  /** Opens the review of what would be done. Changes nothing. */
  readonly proposeChange: (request: ChangeRequest) => Promise<void>;
  readonly chooseActivation: (activation: Activation) => Promise<void>;
  /** @param path of the item of the proposal */
  readonly chooseMethod: (path: string, method: KeepMethod) => Promise<void>;
  /** Uses up the confirmation and goes over to the progress. */
  readonly confirmChange: () => Promise<void>;
  /** Closes the view; a change that runs goes on. */
  readonly closeChange: () => void;
  readonly openChangeProgress: () => void;
  readonly loadChanges: () => Promise<void>;
  /** After a reload of the page: the change that main knows. */
  readonly loadChangeJob: () => Promise<void>;
  readonly applyChangeJob: (job: ChangeJob) => void;
  readonly resumeChange: (id: string, how: HowToResume) => Promise<void>;
  /** The remedy of a problem that does not name the change: the newest that offers it. */
  readonly resumeUnfinished: (how: HowToResume) => Promise<void>;
  /** Finishes what can be finished, else proposes the same anew. */
  readonly retryChange: () => Promise<void>;
}

async function proposeChange(tools: SliceTools, request: ChangeRequest): Promise<void> {
  const { set, get, page } = tools;
  const before = get().change;
  // What is on the screen stays there until the new proposal has come.
  set({
    changeRefusal: null,
    change:
      before.kind === 'open'
        ? { ...before, request, isRenewing: true, confirmation: null, refusal: null }
        : { kind: 'proposing', request },
  });
  const answer = await page.request['change.propose'](request);
  const { change } = get();
  // The answer to a question that is no longer asked.
  if (!('request' in change) || change.request !== request) return;
  if (!answer.ok) {
    await goBack(tools, before, { kind: 'failed', request, problem: answer.problem });
    return;
  }
  set({ change: { kind: 'open', request, isRenewing: false, refusal: null, ...answer.value } });
}

/**
 * What cannot be proposed is said; where it was another choice for a proposal that was there, that one
 * is made again and the refusal stands over it.
 */
async function goBack(
  tools: SliceTools,
  before: ChangeView,
  failed: Extract<ChangeView, { kind: 'failed' }>,
): Promise<void> {
  const { set, get } = tools;
  set({ change: failed });
  if (before.kind !== 'open' || before.request === failed.request) return;
  await proposeChange(tools, before.request);
  const { change } = get();
  if (change.kind === 'open' && change.request === before.request) {
    set({ change: { ...change, refusal: failed.problem } });
  }
}

async function confirmChange(tools: SliceTools): Promise<void> {
  const { set, get, page } = tools;
  const { change } = get();
  if (change.kind !== 'open' || change.confirmation === null) return;
  const { confirmation, request, proposal } = change;
  set({ change: { ...change, confirmation: null } });
  const answer = await page.request['change.start']({ confirmation });
  if (answer.ok) {
    set({ change: { kind: 'progress' }, begunChange: begunOf(proposal, request) });
    return;
  }
  // The confirmation is gone: a new proposal is needed, and it may look different now.
  await proposeChange(tools, request);
  const { change: renewed } = get();
  if (renewed.kind === 'open') set({ change: { ...renewed, refusal: answer.problem } });
}

async function loadChanges({ set, get, page }: SliceTools): Promise<void> {
  if (get().changes.kind !== 'loaded') set({ changes: { kind: 'loading' } });
  const answer = await page.request['change.list']({});
  set({
    changes: answer.ok
      ? { kind: 'loaded', value: answer.value.changes }
      : { kind: 'failed', problem: answer.problem },
  });
}

async function resumeChange(
  { set, get, page }: SliceTools,
  id: string,
  how: HowToResume,
): Promise<void> {
  set({ changeRefusal: null });
  const known = [...(loadedOf(get().changes) ?? []), get().changeJob.status];
  const status = known.find((one) => one?.id === id);
  const answer = await page.request['change.resume']({ id, how });
  if (!answer.ok) {
    set({ changeRefusal: answer.problem });
    return;
  }
  const begunChange =
    status === undefined || status === null
      ? null
      : { kind: status.kind, paths: status.paths, request: null };
  set({ change: { kind: 'progress' }, begunChange });
}

async function resumeUnfinished(tools: SliceTools, how: HowToResume): Promise<boolean> {
  await loadChanges(tools);
  const { changeJob, changes } = tools.get();
  const found = offering(changeJob, loadedOf(changes) ?? [], how);
  if (found !== undefined) await resumeChange(tools, found.id, how);
  return found !== undefined;
}

async function retryChange(tools: SliceTools): Promise<void> {
  if (await resumeUnfinished(tools, 'finish')) return;
  const { begunChange } = tools.get();
  const request = begunChange?.request ?? null;
  if (request === null) tools.set({ changeRefusal: nothingToResume });
  else await proposeChange(tools, request);
}

/** What a change has moved is shown anew wherever it was shown before. */
function applyChangeJob(tools: SliceTools, changeJob: ChangeJob): void {
  const { set, get } = tools;
  const wasRunning = get().changeJob.state === 'running';
  set({ changeJob });
  if (!wasRunning || changeJob.state === 'running') return;
  void loadChanges(tools);
  if (get().kept.kind !== 'unasked') void get().loadKept();
  void get().scan(false);
}

export function changeSlice(tools: SliceTools): ChangeSlice {
  const { set, get, page } = tools;
  const renew = async (edit: (request: ChangeRequest) => ChangeRequest): Promise<void> => {
    const { change } = get();
    if (change.kind === 'open') await proposeChange(tools, edit(change.request));
  };
  return {
    change: { kind: 'closed' },
    changeJob: idleChangeJob,
    begunChange: null,
    changes: { kind: 'unasked' },
    changeRefusal: null,
    proposeChange: (request) => proposeChange(tools, request),
    chooseActivation: (activation) => renew((request) => withActivation(request, activation)),
    chooseMethod: (path, method) => renew((request) => withMethod(request, path, method)),
    confirmChange: () => confirmChange(tools),
    closeChange: () => set({ change: { kind: 'closed' }, changeRefusal: null }),
    openChangeProgress() {
      if (get().changeJob.state !== 'idle') set({ change: { kind: 'progress' } });
    },
    loadChanges: () => loadChanges(tools),
    async loadChangeJob() {
      const answer = await page.request['change.get']({});
      if (!answer.ok || answer.value.state === 'idle') return;
      set({ changeJob: answer.value });
      if (answer.value.state === 'running') get().openChangeProgress();
    },
    applyChangeJob: (job) => applyChangeJob(tools, job),
    resumeChange: (id, how) => resumeChange(tools, id, how),
    async resumeUnfinished(how) {
      const isFound = await resumeUnfinished(tools, how);
      if (!isFound) set({ changeRefusal: nothingToResume });
    },
    retryChange: () => retryChange(tools),
  };
}
