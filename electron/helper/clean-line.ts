/** Longest line that a problem may carry, in UTF-16 units (core/errors/problem.ts). */
const maximumCharacters = 1024;

/** Terminal sequences of ECMA-48: CSI, then OSC up to its end, then any other two-character escape. */
const terminalSequences =
  // oxlint-disable-next-line no-control-regex
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b./g;
// oxlint-disable-next-line no-control-regex
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** One line of a tool's output without colours, cursor movements and other control characters. */
export function cleanLine(text: string): string {
  return text
    .replace(terminalSequences, '')
    .replace(controlCharacters, '')
    .trimEnd()
    .slice(0, maximumCharacters);
}
