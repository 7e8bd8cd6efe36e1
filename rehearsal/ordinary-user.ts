/** The account that the machine's kernel runs under. */
export interface OrdinaryUser {
  readonly uid: number;
  readonly gid: number;
}

/** The account that owns nothing, by convention of every Linux distribution. */
const NOBODY: OrdinaryUser = { uid: 65534, gid: 65534 };

/**
 * The account to switch to, or `null` when this process is an ordinary user already.
 *
 * A machine that root starts could write to every file of the host through its view of the host's
 * tree. So a root process gives up its rights first: to the person who called pkexec or sudo, as
 * those two say in the environment, else to `nobody`.
 */
export function userToBecome(environment: NodeJS.ProcessEnv): OrdinaryUser | null {
  if (process.getuid?.() !== 0) return null;
  const uid = numberIn(environment['PKEXEC_UID']) ?? numberIn(environment['SUDO_UID']);
  if (uid === null || uid === 0) return NOBODY;
  return { uid, gid: numberIn(environment['SUDO_GID']) ?? uid };
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : null;
}
