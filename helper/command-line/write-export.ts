import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problemError } from '../../core/errors/make-problem.ts';
import type { VerbOutput } from '../../core/helper/verbs.ts';

/**
 * Writes exported files into a folder, which is made where there is none. Nothing is overwritten.
 *
 * @throws ProblemError `file-not-written`
 */
export function writeExport(folder: string, { files }: VerbOutput<'export'>): void {
  for (const { path, text } of files) {
    const full = join(folder, path);
    try {
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text, { flag: 'wx' });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw problemError('file-not-written', { values: { path: full, detail } });
    }
  }
}
