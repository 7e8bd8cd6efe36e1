import type { ChangeStatus } from '../../../core/change/change.ts';

/** How a change ended, in the words that are honest about it: each has a mark and a sentence of its own. */
export type Outcome =
  'kept-now' | 'kept-from-boot' | 'stopped-now' | 'stopped-from-boot' | 'undone' | 'unfinished';

export function outcomeOf({ kind, state }: Pick<ChangeStatus, 'kind' | 'state'>): Outcome {
  switch (state) {
    case 'done':
      return kind === 'keep' ? 'kept-now' : 'stopped-now';
    case 'waiting':
      return kind === 'keep' ? 'kept-from-boot' : 'stopped-from-boot';
    case 'undone':
      return 'undone';
    case 'running':
    case 'unfinished':
      return 'unfinished';
  }
}
