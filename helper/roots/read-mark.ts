import { parseRollbackMark } from '../../core/roots/rollback-mark.ts';
import type { RollbackMark } from '../../core/roots/rollback-mark.ts';
import { readText } from '../probe/read-sysfs.ts';

export const markPath = '/run/tidemark-rollback.json';

/** What stage 1 of this boot left word of; null where there is no mark that can be read. */
export async function readMark(): Promise<RollbackMark | null> {
  return parseRollbackMark((await readText(markPath)) ?? '');
}
