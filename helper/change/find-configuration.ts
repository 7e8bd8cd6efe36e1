import { existsSync, realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { problemError } from '../../core/errors/make-problem.ts';
import { rootChannel } from '../../core/change/build-words.ts';
import type { Configuration } from '../../core/change/journal.ts';

/**
 * How the system that reads a persist.nix is built: from root's channel, or from the flake in its folder
 * where that is what the system was built from. A flake that was never locked was never built, and
 * building it would take whatever nixpkgs is newest: keeping a path must not become an upgrade.
 *
 * @throws ProblemError `module-missing` when there is no configuration beside it
 */
export function findConfiguration(persistFile: string): Configuration {
  let folder: string;
  try {
    folder = dirname(realpathSync(persistFile));
  } catch {
    throw problemError('module-missing');
  }
  const hasChannel = existsSync(rootChannel) && existsSync(`${folder}/configuration.nix`);
  const isLocked = existsSync(`${folder}/flake.lock`);
  const hasFlake = existsSync(`${folder}/flake.nix`);
  if (hasFlake && (isLocked || !hasChannel)) return { kind: 'flake', folder, host: hostname() };
  if (existsSync(`${folder}/configuration.nix`)) return { kind: 'channel', folder };
  throw problemError('module-missing');
}
