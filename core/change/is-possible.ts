import type { Problem } from '../errors/problem.ts';
import type { ChangeItem } from './change.ts';

/** Whether an answer is an element and not the reason why there is none. */
export function isPossible(answer: ChangeItem | Problem): answer is ChangeItem {
  return 'item' in answer;
}
