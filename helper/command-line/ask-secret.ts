import type { ReadStream } from 'node:tty';
import type { Writable } from 'node:stream';
import { problemError } from '../../core/errors/make-problem.ts';
import type { SecretKind } from './secret-kind.ts';

interface Terminal {
  readonly input: ReadStream;
  readonly output: Writable;
}

/** Reads one line from a terminal without showing it. */
async function askOnce(prompt: string, kind: SecretKind, terminal: Terminal): Promise<string> {
  const { input, output } = terminal;
  output.write(`${prompt}: `);
  input.setRawMode(true);
  input.setEncoding('utf8');
  let text = '';
  try {
    for await (const chunk of input.iterator({ destroyOnReturn: false })) {
      for (const character of String(chunk)) {
        if (character === '\r' || character === '\n') return text;
        if (character === '\u0003' || character === '\u0004') {
          throw problemError(kind.unreadable, { values: { detail: 'given up' } });
        }
        const isErase = character === '\u007f' || character === '\b';
        text = isErase ? [...text].slice(0, -1).join('') : text + character;
      }
    }
    return text;
  } finally {
    input.setRawMode(false);
    output.write('\n');
  }
}

/**
 * Asks for a secret at a terminal, and again where it is made up.
 *
 * @throws ProblemError of the kind: a mismatch, or unreadable when the person gives up
 */
export async function askTwice(
  kind: SecretKind,
  input: ReadStream,
  output: Writable,
): Promise<string> {
  const terminal = { input, output };
  const secret = await askOnce(kind.prompt, kind, terminal);
  if (kind.isCopied === true) return secret;
  const repetition = await askOnce('The same again', kind, terminal);
  if (secret !== repetition) throw problemError(kind.mismatch);
  return secret;
}
