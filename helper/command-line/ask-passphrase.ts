import type { ReadStream } from 'node:tty';
import type { Writable } from 'node:stream';
import { problemError } from '../../core/errors/make-problem.ts';

/** Reads one line from a terminal without showing it. */
async function askOnce(prompt: string, terminal: ReadStream, output: Writable): Promise<string> {
  output.write(prompt);
  terminal.setRawMode(true);
  terminal.setEncoding('utf8');
  let text = '';
  try {
    for await (const chunk of terminal.iterator({ destroyOnReturn: false })) {
      for (const character of String(chunk)) {
        if (character === '\r' || character === '\n') return text;
        if (character === '\u0003' || character === '\u0004') {
          throw problemError('passphrase-unreadable', { values: { detail: 'given up' } });
        }
        const isErase = character === '\u007f' || character === '\b';
        text = isErase ? [...text].slice(0, -1).join('') : text + character;
      }
    }
    return text;
  } finally {
    terminal.setRawMode(false);
    output.write('\n');
  }
}

/**
 * Asks for the passphrase at a terminal, and again.
 *
 * @throws ProblemError `passphrase-mismatch`
 */
export async function askTwice(terminal: ReadStream, output: Writable): Promise<string> {
  const passphrase = await askOnce('Passphrase for the new disk: ', terminal, output);
  const repetition = await askOnce('The same again: ', terminal, output);
  if (passphrase !== repetition) throw problemError('passphrase-mismatch');
  return passphrase;
}
