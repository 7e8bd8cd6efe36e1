import { problemError } from '../../../core/errors/make-problem.ts';
import type { PathBytes } from '../../../core/drift/path-bytes.ts';
import { bytesOfText } from '../../../core/drift/path-text.ts';

/**
 * What `parseArgs` makes of a command's words.
 *
 * @throws ProblemError `usage` for words that the command does not take
 */
export function parseWords<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw problemError('usage', { values: { detail: detail.slice(0, 500) } });
  }
}

/**
 * The one path that a command takes, as bytes. A shell hands over bytes and Node makes text of them, so
 * a name that is no UTF-8 is written with `\xNN` for each such byte, as it is shown, and a backslash as
 * `\\`.
 *
 * @throws ProblemError `usage`
 */
export function pathWord(words: readonly string[], command: string): PathBytes {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0 || !word.startsWith('/')) {
    const detail = `${command} takes one absolute path`;
    throw problemError('usage', { values: { detail } });
  }
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };
  const bytes = bytesOfText(word).replace(
    /\\(?:x([0-9a-f]{2})|([ntr\\]))/g,
    (_, digits: string | undefined, letter: string) =>
      digits === undefined
        ? (escapes[letter] ?? '')
        : String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return bytes.length > 1 ? bytes.replace(/\/+$/, '') : bytes;
}
