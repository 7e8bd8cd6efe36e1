/** What state a change is in, in one sentence, and what can be done about it. */
import { bytesOfText } from '../drift/path-text.ts';
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { ChangeStatus, ChangeStepId } from './change.ts';
import { changeStepIds } from './change.ts';
import type { ChangeProgress } from './progress.ts';

/** What the machine says besides the journal. */
export interface ChangeSurroundings {
  readonly bootId: string;
  /** A helper is at work on it now. */
  readonly isRunning: boolean;
  /** The root is the one that the change began with. */
  readonly hasSameRoot: boolean;
  /** The root that the change began with is there, as the present one or among the earlier ones. */
  readonly hasSource: boolean;
  /** All of its paths are served from their kept place (keep), or none is (stop-keeping). */
  readonly isInForce: boolean;
}

const sentence = (name: string, paths: string): Message =>
  message(`change.situation.${name}`, { paths });

function keepSituation(
  progress: ChangeProgress,
  { hasSameRoot, hasSource }: ChangeSurroundings,
): string {
  const { finished, moved, begin } = progress;
  if (finished.has('activate')) return 'activated';
  if (finished.has('declare')) return 'declared';
  if (moved.size === begin.items.length && moved.size > 0) return 'moved';
  const hasCopy = finished.has('compare') || finished.has('safety-copy');
  if (!hasSameRoot && !hasCopy) return hasSource ? 'earlier-root' : 'not-copied-and-restarted';
  if (!hasSameRoot) return 'copied-and-restarted';
  return hasCopy ? 'copied' : 'not-copied';
}

function stopSituation({ finished }: ChangeProgress): string {
  if (finished.has('activate')) return 'stop-activated';
  return finished.has('declare') ? 'stop-declared' : 'stop-not-declared';
}

function stateOf(progress: ChangeProgress, around: ChangeSurroundings): ChangeStatus['state'] {
  if (progress.end !== null) return progress.end;
  if (around.isRunning) return 'running';
  if (progress.waiting === null || progress.isUndoing) return 'unfinished';
  if (progress.lastBootId === around.bootId) return 'waiting';
  const isPutAside = progress.begin.change === 'keep' || progress.hadLastCopy;
  return around.isInForce && isPutAside ? 'done' : 'unfinished';
}

function situationOf(
  state: ChangeStatus['state'],
  progress: ChangeProgress,
  around: ChangeSurroundings,
): string {
  const isKeep = progress.begin.change === 'keep';
  switch (state) {
    case 'running':
      return 'running';
    case 'done':
      if (progress.waiting !== null && isKeep && !progress.hadLastCopy) return 'done-earlier-copy';
      return isKeep ? 'done' : 'stop-done';
    case 'undone':
      return isKeep ? 'undone' : 'stop-undone';
    case 'waiting':
      if (!isKeep) return 'stop-waiting';
      return progress.waiting?.hasLastCopy === true ? 'waiting' : 'waiting-without-last-copy';
    case 'unfinished':
      if (progress.isUndoing) return 'undoing';
      return isKeep ? keepSituation(progress, around) : stopSituation(progress);
  }
}

function offersOf(state: ChangeStatus['state'], situation: string): ChangeStatus['offers'] {
  if (state === 'waiting') return ['undo'];
  if (state !== 'unfinished') return [];
  if (situation === 'undoing' || situation === 'not-copied-and-restarted') return ['undo'];
  return ['finish', 'undo'];
}

/** The status of a change as people see it. */
export function changeStatus(progress: ChangeProgress, around: ChangeSurroundings): ChangeStatus {
  const { begin, started, finished, problem } = progress;
  const state = stateOf(progress, around);
  const paths = begin.items.map(({ item }) => item.path);
  const situation = situationOf(state, progress, around);
  const isOpen = (id: ChangeStepId): boolean => started.has(id) && !finished.has(id);
  return {
    id: begin.id,
    kind: begin.change,
    paths: paths.map(bytesOfText),
    activation: begin.activation,
    startedAtMs: begin.atMs,
    state,
    finishedSteps: changeStepIds.filter((id) => finished.has(id)),
    interruptedStep:
      state === 'unfinished' ? (changeStepIds.findLast((id) => isOpen(id)) ?? null) : null,
    problem: state === 'running' ? null : problem,
    situation: sentence(situation, shownPaths(paths)),
    offers: offersOf(state, situation),
  };
}

/** Paths in a sentence: the first few of many. */
export function shownPaths(paths: readonly string[]): string {
  const first = paths.slice(0, 3).join(', ');
  return paths.length > 3 ? `${first} +${paths.length - 3}` : first;
}
