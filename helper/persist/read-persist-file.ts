import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PersistData } from '../../core/persist/persist-data.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { brokenFile, evaluatePersist } from './evaluate-persist.ts';
import { readWholeFile } from './read-whole-file.ts';

/** Characters; a proposal has to hold it. */
export const maximumLength = 500_000;

export interface PersistFile {
  readonly data: PersistData;
  /** The file as it is, which is exactly what was evaluated. */
  readonly text: string;
}

/** The text, if it is one: what is no UTF-8 could not be written back as it was. */
function textOfFile(bytes: Uint8Array, path: string): string {
  if (bytes.length > maximumLength) throw brokenFile(path, 'It is too large for a list of paths.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw brokenFile(path, 'It is no UTF-8 text.');
  }
}

/** The text of a file, without looking into it. */
export async function readPersistText(path: string): Promise<string> {
  try {
    return textOfFile(await readWholeFile(path, maximumLength + 1), path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw brokenFile(path, error.message);
    throw error;
  }
}

/**
 * Reads persist.nix as Nix does, checked against the schema. It changes nothing.
 *
 * @throws ProblemError `persist-file-broken` with Nix' message and line, the attribute that does not
 * fit, or what the file system says
 */
export async function readPersistFile(
  path: string,
  context: Pick<VerbContext, 'runTool'>,
): Promise<PersistFile> {
  const text = await readPersistText(path);
  const folder = dirname(await realpath(path));
  return { text, data: await evaluatePersist({ folder, path, text }, context) };
}
