import type { ProblemCode } from '../../../core/errors/codes.ts';
import type { Message } from '../../../core/messages/message.ts';
import { message } from '../../../core/messages/render.ts';

/** The sentence of a problem that needs no values. */
export function makeMessage(code: ProblemCode): Message {
  return message(`problem.${code}`);
}
