import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Node that runs TypeScript files by itself: 22.6, with types stripped by default 22.18. */
const STRIPS_TYPES = 22;

/**
 * The Node program that runs the agent in the guest. Unless stated it is the one that runs this
 * process; Electron's program is not a Node, so there the one from the project's packages is used.
 *
 * @throws when there is none.
 */
export function guestNode(stated: string | undefined): string {
  if (stated !== undefined) return stated;
  const major = Number(process.versions.node.split('.')[0]);
  if (process.versions['electron'] === undefined && major >= STRIPS_TYPES) return process.execPath;
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'node_modules', 'node', 'bin', 'node');
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) break;
    folder = dirname(folder);
  }
  if (process.versions['electron'] === undefined) return process.execPath;
  throw new Error('no Node program for the rehearsal machine: state one as nodePath');
}
