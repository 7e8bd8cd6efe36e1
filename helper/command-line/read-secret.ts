import { readFileSync } from 'node:fs';
import { problemError } from '../../core/errors/make-problem.ts';
import { askTwice } from './ask-secret.ts';
import type { SecretKind } from './secret-kind.ts';

/** Longer input is not read into memory to find out that it is too long. */
const maximumBytes = 4096;

function decode(bytes: Buffer, kind: SecretKind): string {
  if (bytes.length > maximumBytes) throw problemError(kind.tooLong);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw problemError(kind.unreadable, { values: { detail: 'it is not UTF-8' } });
  } finally {
    bytes.fill(0);
  }
}

/**
 * A secret from a file, or from standard input for `-`. At a terminal it is asked for, unseen,
 * and twice where it is made up. One line end at the very end is left out, since most editors and `echo` add it; every other
 * character counts, spaces too.
 *
 * @throws ProblemError of the kind: unreadable, too long, or a mismatch
 */
export async function readSecret(path: string, kind: SecretKind): Promise<string> {
  if (path === '-' && process.stdin.isTTY) return askTwice(kind, process.stdin, process.stderr);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw problemError(kind.unreadable, { values: { detail } });
  }
  return decode(bytes, kind).replace(/\r?\n$/, '');
}
