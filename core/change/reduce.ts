import type { Problem } from '../errors/problem.ts';
import type { RunEvent } from '../helper/events.ts';
import type { StepState } from '../job/job.ts';
import { message } from '../messages/render.ts';
import { changeStepIds } from './change.ts';
import type { ChangeStatus, ChangeStepId } from './change.ts';
import { idleChangeJob } from './change-job.ts';
import type { ChangeJob, ChangeJobStep } from './change-job.ts';

export type ChangeEvent =
  | { readonly kind: 'begun' }
  | { readonly kind: 'run'; readonly event: RunEvent }
  | { readonly kind: 'ended'; readonly status: ChangeStatus }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** It never began: the page was told so in the answer to its request. */
  | { readonly kind: 'withdrawn' };

/** Lines kept for the window. */
const maximumLines = 200;

function isStepId(id: string): id is ChangeStepId {
  return changeStepIds.some((known) => known === id);
}

function waitingStep(id: ChangeStepId): ChangeJobStep {
  const title = message(`change.step.${id}`);
  return { id, title, state: 'waiting', startedAtMs: null, endedAtMs: null };
}

function withStep(
  job: ChangeJob,
  id: string,
  change: { readonly state: StepState; readonly startedAtMs?: number; readonly endedAtMs?: number },
): ChangeJob {
  return {
    ...job,
    steps: job.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  };
}

function withLine(job: ChangeJob, line: string): ChangeJob {
  return { ...job, log: [...job.log, line].slice(-maximumLines) };
}

function follow(job: ChangeJob, event: RunEvent): ChangeJob {
  switch (event.kind) {
    case 'run-started':
      return { ...job, steps: event.steps.filter(isStepId).map(waitingStep) };
    case 'step-started':
      return withStep(job, event.stepId, { state: 'running', startedAtMs: event.atMs });
    case 'step-finished':
      return withStep(job, event.stepId, { state: 'done', endedAtMs: event.atMs });
    case 'step-skipped':
      return withStep(job, event.stepId, { state: 'skipped' });
    case 'step-failed':
      return withStep(job, event.stepId, { state: 'failed', endedAtMs: event.atMs });
    case 'log':
      return withLine(job, event.source === 'command' ? `$ ${event.text}` : event.text);
    case 'progress':
    case 'check-finished':
    case 'cancel-accepted':
      return job;
  }
}

/** Nothing runs in a change that has failed, as when the helper is gone: no step may say that it does. */
function fail(job: ChangeJob, problem: Problem): ChangeJob {
  const steps = job.steps.map((step) =>
    step.state === 'running' ? { ...step, state: 'failed' as const } : step,
  );
  return { ...job, state: 'failed', problem, steps };
}

/** The next value of a change under way. What comes when nothing runs changes nothing. */
export function reduceChange(job: ChangeJob, event: ChangeEvent): ChangeJob {
  switch (event.kind) {
    case 'begun':
      return { ...idleChangeJob, state: 'running' };
    case 'withdrawn':
      return idleChangeJob;
    case 'run':
      return job.state === 'running' ? follow(job, event.event) : job;
    case 'ended':
      return { ...job, state: 'done', status: event.status };
    case 'failed':
      return fail(job, event.problem);
  }
}
