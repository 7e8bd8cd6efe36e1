import type { FileHandle } from 'node:fs/promises';
import type { Disk } from '../../core/disks/disk.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { Progress } from '../../core/helper/events.ts';
import { rateMeter } from '../../core/nix-log/rate.ts';
import type { StickRequest, StickStepId } from '../../core/stick/stick.ts';
import { problemOf } from '../run/run-steps.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import type { Watch } from './blocks.ts';
import type { OpenImage } from './open-image.ts';

/** What the steps of one stick have at hand. */
export interface StickRun {
  readonly request: StickRequest;
  readonly image: OpenImage;
  readonly disk: Disk;
  readonly context: VerbContext;
}

/** The disk, once it is held. */
export interface HeldRun extends StickRun {
  readonly target: FileHandle;
}

/** What the disk is left as when the person stops. */
export type StopState = 'untouched' | 'half' | 'unverified';

const none = { item: null, copied: 0, toCopy: 0, built: 0, toBuild: 0 };

/** Does a step and says so; what it throws gets the step's name. */
export async function inStep<T>(
  id: StickStepId,
  { emit }: VerbContext,
  work: () => Promise<T>,
): Promise<T> {
  emit({ kind: 'step-started', stepId: id });
  try {
    const value = await work();
    emit({ kind: 'step-finished', stepId: id });
    return value;
  } catch (error) {
    const problem = problemOf(error, id);
    emit({ kind: 'step-failed', stepId: id, problem });
    throw new ProblemError(problem);
  }
}

/** @throws ProblemError `stick-cancelled` once the person asked to stop */
export function stopIfAsked({ isCancelled }: VerbContext, state: StopState): void {
  if (!isCancelled()) return;
  throw problemError('stick-cancelled', { values: { state: `@stick.state.${state}` } });
}

/**
 * Tells progress with its rate, and stops between blocks when the person asks.
 *
 * @param stateOf what the disk is left as when it is stopped after so many bytes
 */
export function watchOf(
  id: StickStepId,
  { image, context }: StickRun,
  stateOf: (done: number) => StopState,
): Watch {
  const meter = rateMeter();
  const total = image.facts.sizeBytes;
  return {
    checkpoint: (done) => stopIfAsked(context, stateOf(done)),
    tell: (done) => {
      meter.add({ atMs: performance.now(), done, total });
      const progress: Progress = {
        ...none,
        done,
        total,
        unit: 'bytes',
        bytesPerSecond: meter.perSecond(),
        remainingMs: meter.remainingMs(),
      };
      context.emit({ kind: 'progress', stepId: id, progress });
    },
  };
}
