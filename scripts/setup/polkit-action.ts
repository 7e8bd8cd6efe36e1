import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { installDesktopFiles } from '../desktop/desktop-files.ts';
import { inProject } from '../run/paths.ts';
import { capture } from '../run/process.ts';
import { cacheFolder } from './cache-folder.ts';
import { eventually } from './started-processes.ts';

/** The action of the helper's launcher, as packages bring it. */
export const helperAction = 'org.tidemark.Tidemark.helper';

/** polkit(8): every release reads this folder, older ones only this. */
const ACTIONS = '/usr/share/polkit-1/actions';
/** No package has a file of this name. */
const ACTION_FILE = join(ACTIONS, 'org.tidemark.Tidemark.only-for-a-test.policy');
/** polkitd watches its folders, but takes a moment to read them again. */
const PATIENCE = 8000;

/** What polkitd says of an action, in one language. */
export interface ActionWords {
  readonly description: string;
  readonly message: string;
}

/** Whether an action can be added for a test: where Tidemark is installed, the real one is there. */
export function canAddAction(): boolean {
  return existsSync(ACTIONS) && !existsSync(join(ACTIONS, 'org.tidemark.Tidemark.policy'));
}

/**
 * Asks polkitd, as an agent of the person's session does. pkaction(1) would not do: it asks for no language.
 *
 * @param locale such as `de_DE.UTF-8`
 * @returns undefined for an action that it does not know
 */
export async function actionWords(
  action: string,
  locale: string,
): Promise<ActionWords | undefined> {
  const to = ['--dest=org.freedesktop.PolicyKit1', '/org/freedesktop/PolicyKit1/Authority'];
  const call = ['org.freedesktop.PolicyKit1.Authority.EnumerateActions', `string:${locale}`];
  const { stdout } = await capture(['dbus-send', '--system', '--print-reply', ...to, ...call]);
  // Each action is a structure that begins with its id, its description and its message.
  const strings = stdout.split('\n').flatMap((line) => /^ +string "(.*)"$/.exec(line)?.[1] ?? []);
  const at = strings.indexOf(action);
  const [, description, message] = at === -1 ? [] : strings.slice(at);
  return description === undefined || message === undefined ? undefined : { description, message };
}

/** What `pkaction --verbose` prints of an action; empty where polkitd does not know it. */
export async function describeAction(action: string): Promise<string> {
  return (await capture(['pkaction', '--verbose', '--action-id', action])).stdout;
}

/** Has polkitd know Tidemark's action for that launcher, as a package would, and waits until it does. */
export async function addAction(launcher: string): Promise<void> {
  const prefix = await mkdtemp(join(cacheFolder(), 'action-'));
  try {
    const resources = inProject('resources');
    installDesktopFiles({ resources, prefix, program: 'tidemark', launcher });
    const made = join(prefix, 'share', 'polkit-1', 'actions', 'org.tidemark.Tidemark.policy');
    await copyFile(made, ACTION_FILE);
  } finally {
    await rm(prefix, { recursive: true, force: true });
  }
  const isKnown = async (): Promise<boolean> =>
    (await describeAction(helperAction)).includes(` -> ${launcher}`);
  if (!(await eventually(isKnown, PATIENCE))) {
    throw new Error(`polkitd did not take up ${ACTION_FILE}.`);
  }
}

/** Takes it back, whether it is there or not. */
export async function removeAction(): Promise<void> {
  await rm(ACTION_FILE, { force: true });
}
