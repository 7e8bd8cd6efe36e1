import type { Job } from '../../core/job/job.ts';

/** True while something is done to a disk: the machine must not sleep, the window must not just go. */
export function isBusy(job: Job): boolean {
  return job.state.kind === 'running' || job.state.kind === 'cleaning-up';
}
