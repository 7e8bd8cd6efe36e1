import type { Plan } from '../../core/plan/plan.ts';

/** Times of a played run, in ms since the epoch. */
export interface RunClock {
  readonly now: () => number;
  /** A step has come to its end. */
  readonly endStep: (id: string) => void;
}

/** What a step takes, in ms: different for each and always the same. */
function lastsMs(id: string): number {
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return 400 + (sum % 47) * 170;
}

/** How long the step has run at which the run stands still, in ms. */
const heldMs = 14_000;

/**
 * The real time; for a run that is played without delay made-up times, so that it looks the same
 * whenever it is looked at.
 *
 * @param hold id of the step at which the run stands still
 */
export function runClock(
  { steps }: Pick<Plan, 'steps'>,
  isInstant: boolean,
  hold: string | null,
): RunClock {
  if (!isInstant) return { now: () => Date.now(), endStep: () => undefined };
  const index = steps.findIndex(({ id }) => id === hold);
  const before = steps.slice(0, index < 0 ? steps.length : index);
  let at = Date.now() - heldMs - before.reduce((total, { id }) => total + lastsMs(id), 0);
  return { now: () => at, endStep: (id) => (at += lastsMs(id)) };
}
