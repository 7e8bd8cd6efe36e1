import { problemError } from '../../core/errors/make-problem.ts';
import type { VerbInput } from '../../core/helper/verbs.ts';
import { passphraseProblem } from '../../core/passphrase/check.ts';
import { passwordProblem } from '../../core/password/check.ts';
import { readRecoveryKey } from '../../core/recovery-key/recovery-key.ts';

type InstallInput = VerbInput<'install'>;

function requirePassphrase(passphrase: string): void {
  const code = passphraseProblem(passphrase);
  if (code !== null) throw problemError(code);
}

/** Needed, and looked at, only where there is a user. */
function requirePassword({ spec, userPassword }: InstallInput): void {
  if (spec.system === undefined) return;
  if (userPassword === undefined) throw problemError('password-missing');
  const code = passwordProblem(userPassword);
  if (code !== null) throw problemError(code);
}

/**
 * Needed where the spec wants one, and then exactly in its form: its key slot is no obstacle to guessing,
 * so nothing that a person has made up may get into it.
 */
function requireRecoveryKey({ spec, recoveryKey }: InstallInput): void {
  if (spec.encryption.recoveryKey !== true) return;
  if (recoveryKey === undefined) throw problemError('recovery-key-missing');
  if (readRecoveryKey(recoveryKey) !== recoveryKey) throw problemError('recovery-key-malformed');
}

/**
 * Every secret that an install needs, in the form that it must have.
 *
 * @throws ProblemError of the first that is missing or impossible
 */
export function requireSecrets(input: InstallInput): void {
  requirePassphrase(input.passphrase);
  requirePassword(input);
  requireRecoveryKey(input);
}
