import type { ChangeRun } from './change-run.ts';
import type { ChangeBegin } from '../../core/change/journal.ts';
import { isServed } from './step-verify.ts';

/** Whether the paths of a change come, now, from where it wants them to come. */
export function isChangeInForce(begin: ChangeBegin, top: string): boolean {
  const where = { persist: begin.persist, top };
  return begin.items
    .filter(({ item }) => item.method !== 'native')
    .every((item) => isServed(item, where) === (begin.change === 'keep'));
}

export function isInForce({ begin, top }: ChangeRun): boolean {
  return isChangeInForce(begin, top);
}
