import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ordinaryUser, type OrdinaryUser } from './ordinary-user.ts';
import { isRoot } from './privilege.ts';

/** Quotes one word for sh(1). */
export function shellQuote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * Playwright adds --no-sandbox whenever root starts it. Here an ordinary user runs Electron and the
 * sandbox works, so the option is taken away. The environment is the caller's, apart from what names the user; a
 * test chooses the rest.
 */
export function launcherText(executable: string, user: OrdinaryUser): string {
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--init-groups'];
  const names = [`HOME=${user.home}`, `USER=${user.name}`, `LOGNAME=${user.name}`];
  const words = ['setpriv', ...identity, 'env', ...names, 'SHELL=/bin/bash', executable];
  return `#!/bin/sh
for word do
  shift
  [ "$word" = --no-sandbox ] || set -- "$@" "$word"
done
cd / && exec ${words.map(shellQuote).join(' ')} "$@"
`;
}

/**
 * A program to start Electron with, as an ordinary user even when this is root: the window refuses
 * to run as root. `exec` keeps the process id, so whoever started it can also end it.
 */
export async function electronLauncher(executable: string, folder: string): Promise<string> {
  if (!isRoot()) return executable;
  const launcher = join(folder, 'start-electron');
  await writeFile(launcher, launcherText(executable, await ordinaryUser()), { mode: 0o755 });
  return launcher;
}
