import { withoutTerminalSequences } from '../../core/messages/terminal-text.ts';

/** Longest line that a problem may carry, in UTF-16 units (core/errors/problem.ts). */
const maximumCharacters = 1024;

// oxlint-disable-next-line no-control-regex
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** One line of a tool's output without colours, cursor movements and other control characters. */
export function cleanLine(text: string): string {
  return withoutTerminalSequences(text)
    .replace(controlCharacters, '')
    .trimEnd()
    .slice(0, maximumCharacters);
}
