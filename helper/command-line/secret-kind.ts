import type { ProblemCode } from '../../core/errors/codes.ts';

/** A secret that the command line reads, and how it is called when something is wrong with it. */
export interface SecretKind {
  readonly prompt: string;
  readonly unreadable: ProblemCode;
  readonly tooLong: ProblemCode;
  readonly mismatch: ProblemCode;
  /** Copied from paper, which is still there after a slip: it is asked for once. */
  readonly isCopied?: boolean;
}

export const diskPassphrase: SecretKind = {
  prompt: 'Passphrase for the new disk',
  unreadable: 'passphrase-unreadable',
  tooLong: 'passphrase-too-long',
  mismatch: 'passphrase-mismatch',
};

export const recoveryKey: SecretKind = {
  prompt: 'Recovery key',
  unreadable: 'recovery-key-unreadable',
  tooLong: 'recovery-key-malformed',
  mismatch: 'recovery-key-malformed',
  isCopied: true,
};

export const userPassword: SecretKind = {
  prompt: 'Password of the new user',
  unreadable: 'password-unreadable',
  tooLong: 'password-too-long',
  mismatch: 'password-mismatch',
};
