import type { KeepMethod } from '../spec/system.ts';
import type { KeptEntry } from './kept.ts';

/** What was seen of a declared path. */
export interface KeptLook {
  readonly method: KeepMethod;
  /** Its data is where it should be kept. */
  readonly isThere: boolean;
  readonly isEmpty: boolean;
  /** Programs that use the path get to that place, also where nothing has been written there yet. */
  readonly isShown: boolean;
  /** The system that runs was built to do so. */
  readonly isInForce: boolean;
}

/** How it stands with a declared path. */
export function judgeKept(look: KeptLook): KeptEntry['state'] {
  const { method, isThere, isEmpty, isShown, isInForce } = look;
  if (method === 'native') return 'native';
  if (isShown) return isEmpty || !isThere ? 'empty' : 'served';
  if (!isThere) return 'missing';
  return isInForce ? 'not-served' : 'next-boot';
}
