import { spawn } from 'node:child_process';
import { realpath, rm, writeFile } from 'node:fs/promises';

import { capture } from '../run/process.ts';
import { switchTo, type OrdinaryUser } from './ordinary-user.ts';
import { endProcess, eventually, startedPid } from './started-processes.ts';

const ACTION = 'org.freedesktop.policykit.exec';
const RULE_FILE = '/etc/polkit-1/rules.d/49-tidemark-rehearsal.rules';
/** polkitd watches its folders, but takes a moment to read them again. */
const PATIENCE = 8000;

/** The rule file's text (polkit(8), "Authorization rules"). */
export function ruleText(user: string, program: string): string {
  return `polkit.addRule(function (action, subject) {
  if (action.id === ${JSON.stringify(ACTION)} &&
      subject.user === ${JSON.stringify(user)} &&
      action.lookup('program') === ${JSON.stringify(program)}) {
    return polkit.Result.YES;
  }
});
`;
}

/** The text of a rule for an action that is about one program by itself. */
export function actionRuleText(user: string, action: string): string {
  return `polkit.addRule(function (action, subject) {
  if (action.id === ${JSON.stringify(action)} && subject.user === ${JSON.stringify(user)}) {
    return polkit.Result.YES;
  }
});
`;
}

/** Asks polkitd whether it would let that user's process do this right now, with words of pkcheck(1). */
async function isGranted(user: OrdinaryUser, question: readonly string[]): Promise<boolean> {
  const [file = 'setpriv', ...rest] = switchTo(user, []);
  const pid = await startedPid(spawn(file, [...rest, 'sleep', '60'], { stdio: 'ignore' }));
  try {
    const { code } = await capture(['pkcheck', ...question, '--process', String(pid)]);
    return code === 0;
  } finally {
    await endProcess(pid);
  }
}

async function isAllowed(user: OrdinaryUser, program: string): Promise<boolean> {
  return isGranted(user, ['--action-id', ACTION, '--detail', 'program', program]);
}

/** Lets that user do one action, which polkitd must know, without a question. */
export async function allowAction(user: OrdinaryUser, action: string): Promise<void> {
  await writeFile(RULE_FILE, actionRuleText(user.name, action), { mode: 0o644 });
  if (!(await eventually(async () => isGranted(user, ['--action-id', action]), PATIENCE))) {
    throw new Error(`polkitd did not take up ${RULE_FILE}.`);
  }
}

/** Lets that user run exactly `program` as root through pkexec, without a question. */
export async function allowProgram(user: OrdinaryUser, program: string): Promise<void> {
  const path = await realpath(program);
  await writeFile(RULE_FILE, ruleText(user.name, path), { mode: 0o644 });
  if (!(await eventually(async () => isAllowed(user, path), PATIENCE))) {
    throw new Error(`polkitd did not take up ${RULE_FILE}.`);
  }
}

/** Takes that back, and waits until it is refused again. */
export async function refuseProgram(user: OrdinaryUser, program: string): Promise<void> {
  const path = await realpath(program);
  await removeRule();
  if (!(await eventually(async () => !(await isAllowed(user, path)), PATIENCE))) {
    throw new Error(`polkitd still allows ${path}.`);
  }
}

/** Removes the rule file, whether it is there or not. */
export async function removeRule(): Promise<void> {
  await rm(RULE_FILE, { force: true });
}
