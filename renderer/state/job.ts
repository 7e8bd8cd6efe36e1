import type { Problem } from '../../core/errors/problem.ts';
import type { Beginning } from '../../core/helper/verbs.ts';
import type { JobChange } from '../../core/ipc/contract.ts';
import { idleJob } from '../../core/job/job.ts';
import type { Job } from '../../core/job/job.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { mergeJob } from './merge-job.ts';
import { forgetRun, recallRun, rememberRun } from './recall-run.ts';
import type { SliceTools } from './slice.ts';
import type { AppState } from './store.ts';

export interface JobSlice {
  readonly job: Job;
  /** Why the last request about the job was refused; the job itself tells its own failure. */
  readonly jobRefusal: Problem | null;
  /** Why the log could not be saved; it can be asked for on every page. */
  readonly logProblem: Problem | null;
  readonly forgetLogProblem: () => void;
  readonly loadJob: () => Promise<void>;
  readonly applyJobChange: (change: JobChange) => void;
  /**
   * Uses up the confirmation of the open review. Moves to the install page once it has begun.
   *
   * @param typedName the disk's short name as the person typed it; empty where it was not asked for
   */
  readonly startInstall: (beginning: Beginning, typedName: string) => Promise<void>;
  /**
   * Opens the review again: what "try again" and "start over" do. It starts at once only where it is the
   * plan that was begun before; anything else has to be read and confirmed.
   */
  readonly restartInstall: (beginning: Beginning) => Promise<void>;
  readonly cancelInstall: () => Promise<void>;
  readonly cleanUp: () => Promise<boolean>;
  /** Returns the path, or null. */
  readonly saveLog: () => Promise<string | null>;
  /** Restarts the computer into the installed system. */
  readonly restartComputer: () => Promise<void>;
}

/** The disk's part of a spec and the system's, as the state holds them. */
function partsOf({ system, ...spec }: InstallSpec): Partial<AppState> {
  return system === undefined ? { spec } : { spec, system };
}

/** After a reload: the run that main knows, with the plan that this window showed for it. */
async function loadJob({ set, page }: SliceTools): Promise<void> {
  const answer = await page.request['job.get']({});
  if (!answer.ok || answer.value.state.kind === 'idle') return;
  const job = answer.value;
  const recalled = recallRun(job.planHash);
  set({
    job,
    pageId: job.state.kind === 'done' ? 'proof' : 'install',
    ...(recalled === null
      ? {}
      : {
          ...partsOf(recalled.spec),
          disk: recalled.disk,
          review: { kind: 'open', confirmation: null, files: [], concerns: [], ...recalled },
        }),
  });
}

async function startInstall(
  tools: SliceTools,
  beginning: Beginning,
  typedName: string,
): Promise<void> {
  const { set, get, page } = tools;
  const { review, disk } = get();
  if (review.kind !== 'open' || review.confirmation === null) return;
  set({ jobRefusal: null, review: { ...review, confirmation: null } });
  const { confirmation, spec, plan, planHash } = review;
  const answer = await page.request['install.start']({ confirmation, beginning, typedName });
  if (answer.ok) {
    rememberRun({ spec, plan, planHash, disk });
    set(({ job }) => ({ pageId: 'install', job: { ...job, planHash } }));
    return;
  }
  const { problem } = answer;
  set({ jobRefusal: problem });
  if (problem.code === 'passphrase-missing') get().forgetPassphrase();
  if (problem.code === 'recovery-key-missing') get().forgetRecoveryKey();
  if (problem.code === 'password-missing') get().forgetPassword();
  // The confirmation is gone; a new one is needed for the next attempt.
  if (get().pageId === 'review') await get().openReview();
}

async function restartInstall(tools: SliceTools, beginning: Beginning): Promise<void> {
  const { set, get } = tools;
  await get().openReview();
  const { review, job } = get();
  if (review.kind === 'failed') set({ jobRefusal: review.problem });
  if (review.kind !== 'open') return;
  if (review.planHash === job.planHash) {
    await startInstall(tools, beginning, '');
    return;
  }
  // Another plan cannot be continued, only begun anew.
  set({ jobRefusal: null, beginning: job.planHash === null ? beginning : 'start-over' });
  get().goTo('review');
}

export function jobSlice(tools: SliceTools): JobSlice {
  const { set, page } = tools;
  const note = (problem: Problem): void => set({ jobRefusal: problem });
  return {
    job: idleJob,
    jobRefusal: null,
    logProblem: null,
    forgetLogProblem: () => set({ logProblem: null }),
    loadJob: () => loadJob(tools),
    applyJobChange: (change) => set(({ job }) => ({ job: mergeJob(job, change) })),
    startInstall: (beginning, typedName) => startInstall(tools, beginning, typedName),
    restartInstall: (beginning) => restartInstall(tools, beginning),
    async cancelInstall() {
      const answer = await page.request['install.cancel']({});
      if (!answer.ok) note(answer.problem);
    },
    async cleanUp() {
      set({ jobRefusal: null });
      const answer = await page.request['install.cleanUp']({});
      if (answer.ok) forgetRun();
      else note(answer.problem);
      return answer.ok;
    },
    async restartComputer() {
      set({ jobRefusal: null });
      const answer = await page.request['system.restart']({});
      if (!answer.ok) note(answer.problem);
    },
    async saveLog() {
      const answer = await page.request['log.save']({});
      set({ logProblem: answer.ok ? null : answer.problem });
      return answer.ok ? answer.value.path : null;
    },
  };
}
