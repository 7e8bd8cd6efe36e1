import type { Problem } from '../errors/problem.ts';
import type { RunEvent } from '../helper/events.ts';
import { idleStickJob } from './stick-job.ts';
import type { StickJob, StickJobStep } from './stick-job.ts';
import type { StickProposal, StickResult } from './stick.ts';

export type StickEvent =
  | { readonly kind: 'begun'; readonly proposal: StickProposal }
  | { readonly kind: 'run'; readonly event: RunEvent }
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'ended'; readonly result: StickResult }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** It never began: the page was told so in the answer to its request. */
  | { readonly kind: 'withdrawn' };

function withStep(job: StickJob, id: string, change: Partial<StickJobStep>): StickJob {
  const steps = job.steps.map((step) => (step.id === id ? { ...step, ...change } : step));
  return { ...job, steps };
}

function follow(job: StickJob, event: RunEvent): StickJob {
  switch (event.kind) {
    case 'step-started':
      return withStep(job, event.stepId, { state: 'running' });
    case 'step-finished':
      return withStep(job, event.stepId, { state: 'done', progress: null });
    case 'step-skipped':
      return withStep(job, event.stepId, { state: 'skipped' });
    case 'step-failed':
      return withStep(job, event.stepId, { state: 'failed' });
    case 'progress':
      return withStep(job, event.stepId, { progress: event.progress });
    case 'run-started':
    case 'log':
    case 'check-finished':
    case 'cancel-accepted':
      return job;
  }
}

/** Nothing runs in a job that has failed, as when the helper is gone. */
function fail(job: StickJob, problem: Problem): StickJob {
  const steps = job.steps.map((step) =>
    step.state === 'running' ? { ...step, state: 'failed' as const } : step,
  );
  return { ...job, state: { kind: 'failed', problem }, steps };
}

/** The next value of the stick under way. What comes when nothing runs changes nothing. */
export function reduceStick(job: StickJob, event: StickEvent): StickJob {
  if (event.kind === 'begun') {
    const { proposal } = event;
    const steps = proposal.steps.map((id) => ({ id, state: 'waiting' as const, progress: null }));
    return { state: { kind: 'running', isCancelling: false }, proposal, steps };
  }
  if (job.state.kind !== 'running') return job;
  switch (event.kind) {
    case 'withdrawn':
      return idleStickJob;
    case 'run':
      return follow(job, event.event);
    case 'cancelling':
      return { ...job, state: { kind: 'running', isCancelling: true } };
    case 'ended':
      return { ...job, state: { kind: 'done', result: event.result } };
    case 'failed':
      return fail(job, event.problem);
  }
}
