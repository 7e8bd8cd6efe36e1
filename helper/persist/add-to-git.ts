import { basename, dirname } from 'node:path';
import type { VerbContext } from '../verbs/verb-context.ts';

/** Nothing of the repository's own is run: it may not be root's. Git refuses a foreign one by itself. */
const careful = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/**
 * Lets git know of a file, if its folder is a work tree that does not know it yet: a flake sees only
 * what git knows. Whatever goes wrong here is no reason to fail; the configuration is built later.
 */
export async function addToGit(
  path: string,
  { runTool }: Pick<VerbContext, 'runTool'>,
): Promise<void> {
  const git = ['-C', dirname(path), ...careful];
  const name = basename(path);
  try {
    const inside = await runTool('git', [...git, 'rev-parse', '--is-inside-work-tree']);
    if (inside.stdout.trim() !== 'true') return;
    const known = await runTool('git', [...git, 'ls-files', '--error-unmatch', '--', name]);
    if (known.exitCode !== 0) await runTool('git', [...git, 'add', '--', name]);
  } catch {
    // There is no git.
  }
}
