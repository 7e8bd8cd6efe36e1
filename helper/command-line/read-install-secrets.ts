import { problemError } from '../../core/errors/make-problem.ts';
import type { VerbInput } from '../../core/helper/verbs.ts';
import { readRecoveryKey } from '../../core/recovery-key/recovery-key.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import type { CommandLine } from './arguments.ts';
import { readSecret } from './read-secret.ts';
import { diskPassphrase, recoveryKey, userPassword } from './secret-kind.ts';

export type InstallSecrets = Pick<
  VerbInput<'install'>,
  'passphrase' | 'userPassword' | 'recoveryKey'
>;

type Paths = Pick<CommandLine, 'passphrasePath' | 'passwordPath' | 'recoveryKeyPath'>;

/** What cannot be meant: a secret that the spec has no use for, or two from one input. */
function wrongUse(line: Paths, { system, encryption }: InstallSpec): string | null {
  const { passphrasePath, passwordPath, recoveryKeyPath } = line;
  if (system === undefined && passwordPath !== null) {
    return 'the spec has no user for --password-file';
  }
  if (encryption.recoveryKey !== true && recoveryKeyPath !== null) {
    return 'the spec wants no recovery key for --recovery-key-file';
  }
  const fromInput = [passphrasePath, passwordPath, recoveryKeyPath].filter((path) => path === '-');
  return fromInput.length > 1 && !process.stdin.isTTY
    ? 'only one secret can come from standard input'
    : null;
}

async function readKey(path: string | null): Promise<string> {
  if (path === null) throw problemError('recovery-key-missing');
  const key = readRecoveryKey(await readSecret(path, recoveryKey));
  if (key === null) throw problemError('recovery-key-malformed');
  return key;
}

async function readPassword(path: string | null): Promise<string> {
  if (path === null) throw problemError('password-missing');
  return readSecret(path, userPassword);
}

/**
 * The secrets that an install of this spec needs. Standard input can give one of them only; at a
 * terminal those that no file was named for are asked for.
 *
 * @throws ProblemError `usage`, or what is wrong with a secret
 */
export async function readInstallSecrets(line: Paths, spec: InstallSpec): Promise<InstallSecrets> {
  const detail = wrongUse(line, spec);
  if (detail !== null) throw problemError('usage', { values: { detail } });
  const otherwise = process.stdin.isTTY ? '-' : null;
  const wantsKey = spec.encryption.recoveryKey === true;
  return {
    passphrase: await readSecret(line.passphrasePath ?? '-', diskPassphrase),
    ...(wantsKey ? { recoveryKey: await readKey(line.recoveryKeyPath ?? otherwise) } : {}),
    ...(spec.system === undefined
      ? {}
      : { userPassword: await readPassword(line.passwordPath ?? otherwise) }),
  };
}
