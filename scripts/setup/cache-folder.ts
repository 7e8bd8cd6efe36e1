import { homedir } from 'node:os';
import { join } from 'node:path';

import { isRoot } from './privilege.ts';

/** What is fetched once per machine. Root's is readable by every user, since tests switch user. */
export function cacheFolder(): string {
  if (isRoot()) return '/var/cache/tidemark';
  const base = process.env['XDG_CACHE_HOME'] ?? '';
  // XDG Base Directory Specification: a relative path is to be ignored.
  return join(base.startsWith('/') ? base : join(homedir(), '.cache'), 'tidemark');
}
