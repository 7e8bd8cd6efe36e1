import type { Command } from '../../core/plan/plan.ts';

/** What a run knows that nobody else may: bytes, so that they can be overwritten. */
export interface RunSecrets {
  readonly passphrase: Uint8Array;
  /** Null where the spec has no system. */
  readonly userPassword: Uint8Array | null;
}

/** The secret that a command reads, or null when it reads none. */
export function secretOf({ stdin }: Command, secrets: RunSecrets): Uint8Array | null {
  switch (stdin.kind) {
    case 'passphrase':
      return secrets.passphrase;
    case 'user-password':
      return secrets.userPassword ?? new Uint8Array();
    case 'none':
    case 'text':
    case 'template':
      return null;
  }
}

/** Shorter ones, in characters, stand in many files by chance: searching for them says nothing. */
const leastCharacters = 8;

/** Whether a secret is long enough to be searched for. */
export function canBeSearched(secret: Uint8Array): boolean {
  return [...new TextDecoder().decode(secret)].length >= leastCharacters;
}

/** Overwrites all secrets. */
export function forgetSecrets({ passphrase, userPassword }: RunSecrets): void {
  passphrase.fill(0);
  userPassword?.fill(0);
}
