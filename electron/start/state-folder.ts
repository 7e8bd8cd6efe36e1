import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the window keeps what it may lose: sizes, caches. A rehearsal has a place of its own, so that
 * it can run beside the real program (the single-instance lock lies there).
 */
export function stateFolder(environment: NodeJS.ProcessEnv, isRehearsal: boolean): string {
  const base = environment['XDG_STATE_HOME'] ?? '';
  // XDG Base Directory Specification: a relative path is to be ignored.
  const folder = base.startsWith('/') ? base : join(homedir(), '.local', 'state');
  return join(folder, isRehearsal ? 'tidemark-rehearsal' : 'tidemark');
}
