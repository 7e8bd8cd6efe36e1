import { problemError } from '../errors/make-problem.ts';
import { unescapeOctal } from './parse-mount-info.ts';

export interface SwapArea {
  /** A device node or a file. */
  readonly path: string;
  readonly isFile: boolean;
}

/**
 * Swap areas in use (proc(5), /proc/swaps: a heading, then path, type, size, used, priority).
 *
 * @throws ProblemError `tool-output-unexpected`
 */
export function parseSwaps(text: string): readonly SwapArea[] {
  return text
    .split('\n')
    .slice(1)
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [, path, type] = /^(\S+)\s+(partition|file)\s/.exec(entry) ?? [];
      if (path === undefined) {
        throw problemError('tool-output-unexpected', { values: { tool: 'swaps' } });
      }
      return { path: unescapeOctal(path), isFile: type === 'file' };
    });
}
