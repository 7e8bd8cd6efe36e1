import type { Message } from './message.ts';
import { message } from './render.ts';

/**
 * What a check found, where that is a sentence of the catalogues, written as its id behind an `@`; null
 * for the words of a program, which stand for themselves.
 */
export function foundSentence(found: string): Message | null {
  return /^@check\.[a-z-]+$/.test(found) ? message(found.slice(1)) : null;
}
