/** The pages in order, what each needs before one may go on, and where Enter means Next. */
import type { AppState } from '../state/store.ts';
import { fieldProblems } from '../features/layout/field-problems.ts';

export const pageOrder = [
  'welcome',
  'disk',
  'layout',
  'passphrase',
  'review',
  'install',
  'done',
] as const;
export type PageId = (typeof pageOrder)[number];

/** Why one cannot go on; a text of its own each. */
export type Excuse =
  'no-disk' | 'layout-problems' | 'no-passphrase' | 'not-reviewed' | 'not-installed';

export interface JourneyStep {
  readonly id: PageId;
  /** Null when everything that this page asks for has been answered. */
  readonly excuse: (state: AppState) => Excuse | null;
  /** Enter outside a button goes on: only where nothing is lost by it. */
  readonly isEnterNext: boolean;
}

export const journey: readonly JourneyStep[] = [
  { id: 'welcome', excuse: () => null, isEnterNext: true },
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
    id: 'review',
    excuse: ({ job }) => (job.state.kind === 'idle' ? 'not-reviewed' : null),
    isEnterNext: false,
  },
  {
    id: 'install',
    excuse: ({ job }) => (job.state.kind === 'done' ? null : 'not-installed'),
    isEnterNext: false,
  },
  { id: 'done', excuse: () => null, isEnterNext: false },
];

const busy: readonly AppState['job']['state']['kind'][] = ['running', 'cleaning-up'];

/** A page can be opened from the list when everything before it is answered and nothing runs. */
export function isReachable(id: PageId, state: AppState): boolean {
  if (id === state.pageId) return true;
  if (busy.includes(state.job.state.kind)) return false;
  if (state.job.state.kind === 'done') return id === 'install' || id === 'done';
  const before = journey.slice(0, pageOrder.indexOf(id));
  return before.every((step) => step.excuse(state) === null);
}

/** Answered, and behind the page that is open. */
export function isPassed(id: PageId, state: AppState): boolean {
  return pageOrder.indexOf(id) < pageOrder.indexOf(state.pageId);
}
