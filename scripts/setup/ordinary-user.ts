import { capture } from '../run/process.ts';
import { isRoot } from './privilege.ts';

/** The account that the window and its tests run as when everything was started by root. */
const TEST_USER = 'tidemark-rehearsal';
const TEST_HOME = '/var/lib/tidemark-rehearsal';

export interface OrdinaryUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/** Reads one line of `getent passwd` (passwd(5)). */
export function parsePasswdLine(line: string): OrdinaryUser | undefined {
  const [name, , uid, gid, , home] = line.trim().split(':');
  if (name === undefined || home === undefined || !/^\d+$/.test(`${uid}${gid}`)) return undefined;
  return { name, uid: Number(uid), gid: Number(gid), home };
}

async function lookUp(name: string): Promise<OrdinaryUser | undefined> {
  const { code, stdout } = await capture(['getent', 'passwd', name]);
  return code === 0 ? parsePasswdLine(stdout) : undefined;
}

async function addTestUser(): Promise<void> {
  const options = ['--system', '--create-home', '--home-dir', TEST_HOME, '--shell', '/bin/bash'];
  const { code, stderr } = await capture(['useradd', ...options, '--user-group', TEST_USER]);
  if (code !== 0) throw new Error(`The test user ${TEST_USER} could not be added: ${stderr}`);
}

/**
 * The user that is not root and runs the window: the present one, or, when this is root, the test
 * user, who is added on first use (no password, so nobody can log in as it).
 */
export async function ordinaryUser(): Promise<OrdinaryUser> {
  const name = isRoot() ? TEST_USER : String(process.getuid?.());
  if (isRoot() && (await lookUp(name)) === undefined) await addTestUser();
  const user = await lookUp(name);
  if (user === undefined) throw new Error(`getent knows no user ${name}.`);
  return user;
}

/** Environment of a fresh login of that user; nothing of root's session is left in it. */
function loginEnvironment(user: OrdinaryUser): Readonly<Record<string, string>> {
  return {
    HOME: user.home,
    USER: user.name,
    LOGNAME: user.name,
    SHELL: '/bin/bash',
    LANG: 'C.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  };
}

/**
 * The words that have to stand before a command so that it runs as that user. Needs root. `variables`
 * (names) are taken over from this process. `setpriv` is used without --no-new-privs, because pkexec and
 * Chromium's sandbox are setuid.
 */
export function switchTo(user: OrdinaryUser, variables: readonly string[]): readonly string[] {
  const kept = variables.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [`${name}=${value}`];
  });
  const fresh = Object.entries(loginEnvironment(user)).map(([name, value]) => `${name}=${value}`);
  return [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--init-groups',
    'env',
    '--ignore-environment',
    ...fresh,
    ...kept,
  ];
}
