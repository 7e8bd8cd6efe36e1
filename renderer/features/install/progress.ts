/** What can honestly be said about how far a run is. */
import type { Job, JobStep } from '../../../core/job/job.ts';
import type { Message } from '../../../core/messages/message.ts';
import type { Step } from '../../../core/plan/plan.ts';

export interface Progress {
  readonly finished: number;
  readonly total: number;
  /** Finished steps of all, 0 to 1: the only share that is known and not guessed. */
  readonly share: number;
  readonly running: JobStep | null;
}

export function progressOf({ steps }: Job): Progress {
  const finished = steps.filter(({ state }) => state === 'done' || state === 'skipped').length;
  const total = steps.length;
  return {
    finished,
    total,
    share: total === 0 ? 0 : finished / total,
    running: steps.find(({ state }) => state === 'running') ?? null,
  };
}

export interface StopPoint {
  readonly step: Step;
  /** What the disk holds then. */
  readonly state: Message;
}

/**
 * Where a run that is asked to stop now would stop: after the first step, from the one that runs on,
 * that allows it. Null when it will go on to its end.
 */
export function stopPoint(job: Job, plan: readonly Step[]): StopPoint | null {
  const isOver = new Set(
    job.steps.filter(({ state }) => state === 'done' || state === 'skipped').map(({ id }) => id),
  );
  for (const step of plan) {
    if (!isOver.has(step.id) && step.cancelAfter !== null) {
      return { step, state: step.cancelAfter };
    }
  }
  return null;
}

/** How long a step has taken, in ms; null while it waits, and when its end is not known. */
export function durationMs(step: JobStep, nowMs: number): number | null {
  const { state, startedAtMs, endedAtMs } = step;
  if (startedAtMs === null || (endedAtMs === null && state !== 'running')) return null;
  return Math.max(0, (endedAtMs ?? nowMs) - startedAtMs);
}

/** Minutes and seconds, such as 1:05; below ten seconds with a tenth once it is over. */
export function clockText(ms: number, isOver: boolean, locale: string): string {
  const seconds = ms / 1000;
  if (seconds < 10 && isOver) {
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return `${new Intl.NumberFormat(locale, digits).format(seconds)} s`;
  }
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
