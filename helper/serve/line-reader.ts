import { StringDecoder } from 'node:string_decoder';
import { problemError } from '../../core/errors/make-problem.ts';
import { maximumLineBytes } from '../../core/helper/frames.ts';

/**
 * Cuts a byte stream into lines.
 *
 * @throws ProblemError `frame-malformed` when a line is longer than the protocol allows
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of input) {
    rest += decoder.write(Buffer.from(chunk));
    let end = rest.indexOf('\n');
    while (end >= 0) {
      yield rest.slice(0, end);
      rest = rest.slice(end + 1);
      end = rest.indexOf('\n');
    }
    if (Buffer.byteLength(rest) > maximumLineBytes) {
      throw problemError('frame-malformed', { values: { detail: 'a line is too long' } });
    }
  }
}
