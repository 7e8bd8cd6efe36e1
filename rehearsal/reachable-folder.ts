import { chmodSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import type { OrdinaryUser } from './ordinary-user.ts';

/**
 * Makes sure that the machine's account can reach what is in `folder`, if it is another account
 * than ours. The folder itself, when it belongs to us, is opened for passing through (not for
 * listing), as a temporary folder of root's tests needs it. Nothing above it is changed.
 *
 * @throws naming the folder that is in the way.
 */
export function makeReachable(folder: string, user: OrdinaryUser | null): void {
  if (user === null) return;
  const start = resolve(folder);
  for (let path = start; ; path = dirname(path)) {
    const facts = statSync(path);
    const canPass = facts.uid === user.uid || (facts.mode & 0o001) !== 0;
    if (!canPass && path === start && facts.uid === process.getuid?.()) {
      chmodSync(path, (facts.mode & 0o7777) | 0o011);
    } else if (!canPass) {
      throw new Error(`${path} cannot be reached by account ${user.uid}, which runs the machine`);
    }
    if (path === dirname(path)) return;
  }
}
