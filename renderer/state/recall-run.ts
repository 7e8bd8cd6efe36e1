/**
 * What the page needs to draw a run again after it was reloaded: the spec and the plan that it showed.
 * They live in the window's session storage, hold no secret, and are only used for the run whose plan
 * has the same hash; the truth about the run itself is main's.
 */
import type { Disk } from '../../core/disks/disk.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';

export interface RememberedRun {
  readonly spec: InstallSpec;
  readonly plan: Plan;
  readonly planHash: string;
  readonly disk: Disk | null;
}

const key = 'tidemark.run';

function storage(): Storage | null {
  return typeof sessionStorage === 'undefined' ? null : sessionStorage;
}

export function rememberRun(run: RememberedRun): void {
  storage()?.setItem(key, JSON.stringify(run));
}

export function forgetRun(): void {
  storage()?.removeItem(key);
}

function isRun(value: unknown): value is RememberedRun {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['spec', 'plan', 'planHash', 'disk'].every((name) => name in value)
  );
}

/** The remembered run, if it is the one with this plan. */
export function recallRun(planHash: string | null): RememberedRun | null {
  const text = storage()?.getItem(key) ?? null;
  if (text === null || planHash === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRun(value) && value.planHash === planHash ? value : null;
  } catch {
    return null;
  }
}
