import { createRecoveryKeyVault } from './recovery-key-vault.ts';
import type { RecoveryKeyVault } from './recovery-key-vault.ts';
import { createSecretVault } from './secret-vault.ts';
import type { SecretVault } from './secret-vault.ts';

/** Every secret that main holds, each in a vault of its own. */
export interface Secrets {
  /** Opens the encrypted container. */
  readonly passphrase: SecretVault;
  /** The user's, on the installed system. */
  readonly password: SecretVault;
  /** Opens the container, too, where the spec wants one. */
  readonly recoveryKey: RecoveryKeyVault;
  /** Erases them all. */
  readonly clear: () => void;
}

export function createSecrets(): Secrets {
  const passphrase = createSecretVault();
  const password = createSecretVault();
  const recoveryKey = createRecoveryKeyVault();
  return {
    passphrase,
    password,
    recoveryKey,
    clear() {
      passphrase.clear();
      password.clear();
      recoveryKey.clear();
    },
  };
}
