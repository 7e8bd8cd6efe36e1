import { writeFile } from 'node:fs/promises';

import { problemError } from '../../core/errors/make-problem.ts';
import type { FileQuestion, Services } from './services.ts';

export interface TextFile extends FileQuestion {
  readonly text: string;
  /** Permission bits of a new file. */
  readonly mode: number;
}

/** Writes a text where the person says. The path is null when the person thought better of it. */
export async function saveText(
  chooseFile: Services['chooseFile'],
  { text, mode, ...question }: TextFile,
): Promise<{ readonly path: string | null }> {
  const path = await chooseFile(question);
  if (path === null) return { path };
  await writeFile(path, text, { mode }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw problemError('file-not-written', { values: { path, detail: reason.slice(0, 1024) } });
  });
  return { path };
}
