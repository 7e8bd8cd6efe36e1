import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** As resources/mime/ has it: only such a word is taken for a file, so that nothing else ever is. */
const ending = '.tidemark.json';

function pathOf(word: string, folder: string): string | null {
  if (!word.startsWith('file:')) return resolve(folder, word);
  try {
    return fileURLToPath(word);
  } catch {
    // It names another machine.
    return null;
  }
}

/**
 * The install spec that the program was started to open, or null.
 *
 * @param argv with the program's own name first
 * @param folder working directory of who started it
 * @returns an absolute path
 */
export function specFileOf(argv: readonly string[], folder: string): string | null {
  const word = argv.slice(1).find((one) => !one.startsWith('-') && one.endsWith(ending));
  return word === undefined ? null : pathOf(word, folder);
}

/** The file that another start of the program hands over, or null; that one is not trusted to be ours. */
export function specFileIn(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const path: unknown = Reflect.get(data, 'specFile');
  return typeof path === 'string' && isAbsolute(path) && path.endsWith(ending) ? path : null;
}
