/**
 * How the install job changes. Pure: no clock and no input but the event, so that main can replay, the
 * page can test, and every pair of state and event is in one table of tests.
 *
 * An event that does not fit the state is ignored rather than an error: events cross two process
 * borders, and one that arrives late (a line of output after the end, say) must not break the window.
 */
import type { CheckResult, RunEvent } from '../helper/events.ts';
import { maximumLogLines } from './job.ts';
import type { Job, JobEvent, JobState, JobStep, LogLine } from './job.ts';

type StateKind = JobState['kind'];

/** States in which something is under way, so that nothing else may begin. */
const busyStates: readonly StateKind[] = ['running', 'cleaning-up'];

function waitingStep(id: string): JobStep {
  return { id, state: 'waiting', startedAtMs: null, endedAtMs: null, progress: null };
}

function changeStep(job: Job, id: string, change: Partial<JobStep>): Job {
  if (!job.steps.some((step) => step.id === id)) return job;
  return {
    ...job,
    steps: job.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  };
}

function addLine(job: Job, line: Omit<LogLine, 'number'>): Job {
  if (job.state.kind === 'idle') return job;
  const number = (job.log.at(-1)?.number ?? 0) + 1;
  return { ...job, log: [...job.log, { number, ...line }].slice(-maximumLogLines) };
}

/** A check that is repeated replaces what it found before. */
function addResult(checks: readonly CheckResult[], result: CheckResult): CheckResult[] {
  const isOther = (known: CheckResult): boolean =>
    known.stepId !== result.stepId || known.index !== result.index;
  return [...checks.filter(isOther), result];
}

/** Lines of output count in every state but idle; anything else only while the run goes on. */
function reduceRunEvent(job: Job, event: RunEvent): Job {
  if (event.kind === 'log') {
    const { atMs, stepId, source, text } = event;
    return addLine(job, { atMs, stepId, source, text });
  }
  if (job.state.kind !== 'running') return job;
  switch (event.kind) {
    case 'run-started':
      return { ...job, steps: event.steps.map(waitingStep) };
    case 'step-started':
      return changeStep(job, event.stepId, {
        state: 'running',
        startedAtMs: event.atMs,
        endedAtMs: null,
      });
    case 'step-finished':
      return changeStep(job, event.stepId, { state: 'done', endedAtMs: event.atMs });
    case 'step-skipped':
      return changeStep(job, event.stepId, { state: 'skipped', endedAtMs: event.atMs });
    case 'step-failed':
      return changeStep(job, event.stepId, { state: 'failed', endedAtMs: event.atMs });
    case 'progress':
      return changeStep(job, event.stepId, { progress: event.progress });
    case 'check-finished':
      return { ...job, checks: addResult(job.checks, event.result) };
    case 'cancel-accepted':
      return { ...job, state: { kind: 'running', isCancelling: true } };
  }
}

function begin(job: Job, planHash: string, stepIds: readonly string[]): Job {
  if (busyStates.includes(job.state.kind)) return job;
  return {
    state: { kind: 'running', isCancelling: false },
    planHash,
    steps: stepIds.map(waitingStep),
    // The lines of an earlier attempt stay: they say why there is a second one.
    log: job.log,
    checks: [],
  };
}

/** Nothing runs in a job that has failed, so no step may go on saying that it does. */
function fail(job: Job, state: JobState): Job {
  if (!busyStates.includes(job.state.kind)) return job;
  const steps = job.steps.map((step) =>
    step.state === 'running' ? { ...step, state: 'failed' as const } : step,
  );
  return { ...job, state, steps };
}

/** The job after an event. Returns the same object when the event changes nothing. */
export function reduceJob(job: Job, event: JobEvent): Job {
  switch (event.kind) {
    case 'begun':
      return begin(job, event.planHash, event.stepIds);
    case 'run':
      return reduceRunEvent(job, event.event);
    case 'succeeded':
      if (job.state.kind !== 'running') return job;
      return { ...job, state: { kind: 'done', target: event.target } };
    case 'failed':
      return fail(job, { kind: 'failed', problem: event.problem });
    case 'clean-up-begun':
      if (busyStates.includes(job.state.kind)) return job;
      return { ...job, state: { kind: 'cleaning-up' } };
    case 'cleaned-up':
      if (job.state.kind !== 'cleaning-up') return job;
      return { ...job, state: { kind: 'cleaned-up' } };
  }
}
