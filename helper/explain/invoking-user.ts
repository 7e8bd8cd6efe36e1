/** Whose window or shell asked: the person whose own knowledge counts. */
import { readFile } from 'node:fs/promises';
import { parsePasswd } from '../../core/drift/passwd.ts';
import type { PasswdEntry } from '../../core/drift/passwd.ts';

/** What pkexec, sudo and run0 say of who called them. */
export interface InvokingEnvironment {
  readonly PKEXEC_UID?: string;
  readonly SUDO_UID?: string;
}

/** What the kernel has where nobody has logged in. */
const noLogin = 4_294_967_295;

async function loginUid(): Promise<string> {
  return readFile('/proc/self/loginuid', 'utf8').catch(() => '');
}

/**
 * The number of the user by whom the helper was started: as pkexec or sudo say, else as the login does.
 * The environment is only believed in naming a user, never a path.
 */
export async function invokingUid(environment: InvokingEnvironment): Promise<number | null> {
  for (const text of [environment.PKEXEC_UID, environment.SUDO_UID, await loginUid()]) {
    const uid = /^\d{1,10}$/.test(text ?? '') ? Number(text) : noLogin;
    if (uid < noLogin) return uid;
  }
  return process.getuid?.() ?? null;
}

export async function readPasswd(): Promise<readonly PasswdEntry[]> {
  return parsePasswd(await readFile('/etc/passwd', 'latin1').catch(() => ''));
}
