/** The pages in order, what each needs before one may go on, and where Enter means Next. */
import type { AppState } from '../state/store.ts';
import { fieldProblems } from '../features/layout/field-problems.ts';
import { machineProblems } from '../features/machine/machine-problems.ts';
import { isDiskOnly } from '../state/full-spec.ts';
import { loadedOf } from '../state/loading.ts';

export const pageOrder = [
  'welcome',
  'checks',
  'disk',
  'layout',
  'passphrase',
  'recovery-key',
  'machine',
  'keep',
  'review',
  'install',
  'proof',
] as const;
export type PageId = (typeof pageOrder)[number];

/** Why one cannot go on; a text of its own each. */
export type Excuse =
  | 'not-checked'
  | 'blocked'
  | 'no-disk'
  | 'layout-problems'
  | 'no-passphrase'
  | 'no-recovery-key'
  | 'no-user'
  | 'system-problems'
  | 'no-password'
  | 'not-reviewed'
  | 'not-installed';

export interface JourneyStep {
  readonly id: PageId;
  /** Null when everything that this page asks for has been answered. */
  readonly excuse: (state: AppState) => Excuse | null;
  /** Enter outside a button goes on: only where nothing is lost by it. */
  readonly isEnterNext: boolean;
}

/** Whether this computer can be installed on at all, as far as it says. */
export function checksExcuse({ choices, preflight }: AppState): 'not-checked' | 'blocked' | null {
  if (choices.kind !== 'loaded' || preflight.kind !== 'loaded') return 'not-checked';
  return preflight.value.some(({ state }) => state === 'blocking') ? 'blocked' : null;
}

function machineExcuse(state: AppState): Excuse | null {
  const { system, choices, hasPassword } = state;
  if (isDiskOnly(state)) return null;
  if (system === null) return 'not-checked';
  if (system.user.name === '') return 'no-user';
  if (machineProblems(system, loadedOf(choices)).length > 0) return 'system-problems';
  return hasPassword ? null : 'no-password';
}

/** A run that ended without its proof still has something to show there. */
export function hasProof({ job }: Pick<AppState, 'job'>): boolean {
  if (job.state.kind === 'done') return true;
  return job.state.kind === 'failed' && job.state.problem.code === 'proof-failed';
}

export const journey: readonly JourneyStep[] = [
  { id: 'welcome', excuse: () => null, isEnterNext: true },
  { id: 'checks', excuse: checksExcuse, isEnterNext: true },
  {
    id: 'disk',
    excuse: ({ disk }) => (disk === null ? 'no-disk' : null),
    isEnterNext: true,
  },
  {
    id: 'layout',
    excuse: ({ spec }) =>
      spec === null || fieldProblems(spec).length > 0 ? 'layout-problems' : null,
    isEnterNext: true,
  },
  {
    id: 'passphrase',
    excuse: ({ hasPassphrase }) => (hasPassphrase ? null : 'no-passphrase'),
    isEnterNext: true,
  },
  {
    id: 'recovery-key',
    excuse: ({ spec, recoveryKey }) =>
      spec?.encryption.recoveryKey === true && recoveryKey !== 'tested' ? 'no-recovery-key' : null,
    isEnterNext: true,
  },
  { id: 'machine', excuse: machineExcuse, isEnterNext: true },
  { id: 'keep', excuse: () => null, isEnterNext: true },
  {
    id: 'review',
    excuse: ({ job }) => (job.state.kind === 'idle' ? 'not-reviewed' : null),
    isEnterNext: false,
  },
  {
    id: 'install',
    excuse: (state) => (hasProof(state) ? null : 'not-installed'),
    isEnterNext: false,
  },
  { id: 'proof', excuse: () => null, isEnterNext: false },
];

const busy: readonly AppState['job']['state']['kind'][] = ['running', 'cleaning-up'];

/** A page can be opened from the list when everything before it is answered and nothing runs. */
export function isReachable(id: PageId, state: AppState): boolean {
  if (id === state.pageId) return true;
  if (busy.includes(state.job.state.kind)) return false;
  if (state.job.state.kind === 'done') return id === 'install' || id === 'proof';
  const before = journey.slice(0, pageOrder.indexOf(id));
  return before.every((step) => step.excuse(state) === null);
}

/** Answered, and behind the page that is open. */
export function isPassed(id: PageId, state: AppState): boolean {
  return pageOrder.indexOf(id) < pageOrder.indexOf(state.pageId);
}
