import type { VerbInput } from '../../core/helper/verbs.ts';
import type { Command } from '../../core/plan/plan.ts';

/** What a run knows that nobody else may: bytes, so that they can be overwritten. */
export interface RunSecrets {
  readonly passphrase: Uint8Array;
  /** Null where the spec has no system. */
  readonly userPassword: Uint8Array | null;
  /** Null where the spec wants none. */
  readonly recoveryKey: Uint8Array | null;
  /** The passphrase and the recovery key, each with a line end; empty without a recovery key. */
  readonly keyLines: Uint8Array;
}

type SecretInput = Pick<VerbInput<'install'>, 'passphrase' | 'userPassword' | 'recoveryKey'>;

function bytesOf(text: string | undefined): Uint8Array | null {
  return text === undefined ? null : Buffer.from(text, 'utf8');
}

/** The secrets of a run, which `forgetSecrets` must end. */
export function takeSecrets({ passphrase, userPassword, recoveryKey }: SecretInput): RunSecrets {
  const both = recoveryKey === undefined ? '' : `${passphrase}\n${recoveryKey}\n`;
  return {
    passphrase: Buffer.from(passphrase, 'utf8'),
    userPassword: bytesOf(userPassword),
    recoveryKey: bytesOf(recoveryKey),
    keyLines: Buffer.from(both, 'utf8'),
  };
}

/** The secret that a command reads, or null when it reads none. */
export function secretOf({ stdin }: Command, secrets: RunSecrets): Uint8Array | null {
  switch (stdin.kind) {
    case 'passphrase':
      return secrets.passphrase;
    case 'user-password':
      return secrets.userPassword ?? new Uint8Array();
    case 'recovery-key':
      return secrets.recoveryKey ?? new Uint8Array();
    case 'passphrase-and-recovery-key':
      return secrets.keyLines;
    case 'none':
    case 'program':
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
export function forgetSecrets(secrets: RunSecrets): void {
  secrets.passphrase.fill(0);
  secrets.userPassword?.fill(0);
  secrets.recoveryKey?.fill(0);
  secrets.keyLines.fill(0);
}
