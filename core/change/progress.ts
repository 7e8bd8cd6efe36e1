import type { Problem } from '../errors/problem.ts';
import type { ChangeStepId } from './change.ts';
import type { ChangeBegin, ChangeEntry } from './journal.ts';

/** How far a change came, read from its journal. */
export interface ChangeProgress {
  readonly begin: ChangeBegin;
  readonly started: ReadonlySet<ChangeStepId>;
  readonly finished: ReadonlySet<ChangeStepId>;
  readonly system: string | null;
  /** All units that were stopped, in the order of stopping. */
  readonly stopped: readonly string[];
  /** Indices of the elements whose data is in its place. */
  readonly moved: ReadonlySet<number>;
  readonly problem: Problem | null;
  readonly isUndoing: boolean;
  readonly waiting: { readonly hasLastCopy: boolean } | null;
  readonly hadLastCopy: boolean;
  readonly end: 'done' | 'undone' | null;
  /** The boot in which something was done last. */
  readonly lastBootId: string;
}

/** What of the progress is not gathered in sets. */
type Standing = Omit<ChangeProgress, 'begin' | 'started' | 'finished' | 'moved'>;

function stand(standing: Standing, entry: ChangeEntry): Standing {
  switch (entry.kind) {
    case 'built':
      return { ...standing, system: entry.system };
    case 'stopping':
      return { ...standing, stopped: [...new Set([...standing.stopped, ...entry.units])] };
    case 'resumed': {
      const isUndoing = entry.how === 'undo';
      return { ...standing, isUndoing, problem: null, lastBootId: entry.bootId };
    }
    case 'failed':
      return { ...standing, problem: entry.problem };
    case 'waiting':
      return { ...standing, waiting: { hasLastCopy: entry.hasLastCopy } };
    case 'last-copy':
      return { ...standing, hadLastCopy: true };
    case 'done':
    case 'undone':
      return { ...standing, end: entry.kind };
    case 'begin':
    case 'step-started':
    case 'step-finished':
    case 'moved':
      return standing;
  }
}

function fresh({ bootId }: ChangeBegin): Standing {
  return {
    system: null,
    stopped: [],
    problem: null,
    isUndoing: false,
    waiting: null,
    hadLastCopy: false,
    end: null,
    lastBootId: bootId,
  };
}

/** Sums a journal up; null when it has no first line. */
export function changeProgress(entries: readonly ChangeEntry[]): ChangeProgress | null {
  const [begin] = entries;
  if (begin?.kind !== 'begin') return null;
  const started = new Set<ChangeStepId>();
  const finished = new Set<ChangeStepId>();
  const moved = new Set<number>();
  for (const entry of entries) {
    if (entry.kind === 'step-started') {
      started.add(entry.stepId);
      finished.delete(entry.stepId);
    }
    if (entry.kind === 'step-finished') finished.add(entry.stepId);
    if (entry.kind === 'moved') moved.add(entry.index);
  }
  return { begin, started, finished, moved, ...entries.reduce(stand, fresh(begin)) };
}
