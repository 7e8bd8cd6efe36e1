import { createInterface } from 'node:readline/promises';
import { problemError } from '../../../core/errors/make-problem.ts';

/**
 * Asks at the terminal whether to go on.
 *
 * @throws ProblemError `not-confirmed` without a terminal, or for any answer but yes
 */
export async function askConsent(question: string): Promise<void> {
  if (!process.stdin.isTTY) throw problemError('not-confirmed');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question} [y/N] `);
    if (!/^y(?:es)?$/i.test(answer.trim())) throw problemError('not-confirmed');
  } finally {
    terminal.close();
  }
}
