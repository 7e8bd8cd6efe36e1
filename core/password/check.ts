import type { ProblemCode } from '../errors/codes.ts';
import { utf8Bytes } from '../passphrase/check.ts';

/** The longest password that is taken, in bytes: what crypt(3) takes (CRYPT_MAX_PASSPHRASE_SIZE). */
export const maximumPasswordBytes = 512;

/**
 * Why a text cannot be the password of a user, or null. mkpasswd(1) reads one line, and a login prompt
 * acts on control characters instead of taking them: with any of them nobody could log in.
 */
export function passwordProblem(text: string): ProblemCode | null {
  if (text.length === 0) return 'password-empty';
  if (/[\p{Cc}\p{Surrogate}]/u.test(text)) return 'password-forbidden-character';
  if (utf8Bytes(text) > maximumPasswordBytes) return 'password-too-long';
  return null;
}
