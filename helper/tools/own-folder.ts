import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The folder of this very program, without symbolic links: the one whose place is looked at when it
 * starts. A link to it may lie anywhere, and beside the link there may be anything.
 */
export function ownFolder(): string {
  try {
    return dirname(realpathSync(process.argv[1] ?? '/'));
  } catch {
    return '/';
  }
}
