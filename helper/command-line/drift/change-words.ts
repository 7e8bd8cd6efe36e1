/** The words that keeping and stopping to keep have in common. */
import { parseArgs } from 'node:util';
import type { Activation } from '../../../core/change/change.ts';
import type { PathBytes } from '../../../core/drift/path-bytes.ts';
import { bytesOfText } from '../../../core/drift/path-text.ts';
import { impossible } from '../../../core/change/path-problem.ts';
import { problemError } from '../../../core/errors/make-problem.ts';
import { ProblemError } from '../../../core/errors/problem.ts';
import { keepMethodSchema } from '../../../core/spec/system.ts';
import type { KeepMethod } from '../../../core/spec/system.ts';
import { parseWords, pathWord } from './parse-words.ts';

export interface ChangeWords {
  readonly paths: readonly PathBytes[];
  readonly activation: Activation | null;
  readonly method: KeepMethod | null;
  readonly isDryRun: boolean;
  readonly isConfirmed: boolean;
  readonly isJson: boolean;
}

function usageError(detail: string): ProblemError {
  return problemError('usage', { values: { detail } });
}

/** @throws ProblemError `path-impossible` for a relative one: it is the root's, not the caller's */
function pathOf(word: string): PathBytes {
  if (!word.startsWith('/')) {
    const shown = word.slice(0, 1000);
    throw new ProblemError(impossible(bytesOfText(shown.replace(/\p{Cs}/gu, '?')), 'form'));
  }
  return pathWord([word], 'drift');
}

function activationOf(word: string | undefined): Activation | null {
  if (word === undefined) return null;
  if (word === 'now') return 'now';
  if (word === 'boot') return 'next-boot';
  throw usageError('--activate takes now or boot');
}

function methodOf(word: string | undefined): KeepMethod | null {
  if (word === undefined) return null;
  const method = keepMethodSchema.safeParse(word);
  if (method.success) return method.data;
  throw usageError(`--method takes one of ${keepMethodSchema.options.join(', ')}`);
}

/**
 * @param command its name, for messages
 * @throws ProblemError `usage` or `path-impossible`
 */
export function changeWords(words: readonly string[], command: 'persist' | 'stop'): ChangeWords {
  const { values, positionals } = parseWords(() =>
    parseArgs({
      args: [...words],
      options: {
        activate: { type: 'string' },
        method: { type: 'string' },
        'dry-run': { type: 'boolean' },
        yes: { type: 'boolean' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
      strict: true,
    }),
  );
  if (positionals.length === 0) throw usageError(`drift ${command} needs a path`);
  if (values.method !== undefined && command === 'stop') {
    throw usageError('drift stop takes no --method');
  }
  return {
    paths: positionals.map(pathOf),
    activation: activationOf(values.activate),
    method: methodOf(values.method),
    isDryRun: values['dry-run'] === true,
    isConfirmed: values.yes === true,
    isJson: values.json === true,
  };
}
