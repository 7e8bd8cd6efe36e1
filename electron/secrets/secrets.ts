import { createSecretVault } from './secret-vault.ts';
import type { SecretVault } from './secret-vault.ts';

/** Every secret that main holds, each in a vault of its own. */
export interface Secrets {
  /** Opens the encrypted container. */
  readonly passphrase: SecretVault;
  /** The user's, on the installed system. */
  readonly password: SecretVault;
  /** Erases them all. */
  readonly clear: () => void;
}

export function createSecrets(): Secrets {
  const passphrase = createSecretVault();
  const password = createSecretVault();
  return {
    passphrase,
    password,
    clear() {
      passphrase.clear();
      password.clear();
    },
  };
}
