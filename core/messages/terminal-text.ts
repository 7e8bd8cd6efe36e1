/** Terminal sequences of ECMA-48: CSI, then OSC up to its end, then any other two-character escape. */
const terminalSequences =
  // eslint-disable-next-line no-control-regex -- terminal sequences are what is removed
  /\u001B\[[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B./g;

/** Text of a program without colours, cursor movements and window titles. */
export function withoutTerminalSequences(text: string): string {
  return text.replaceAll(terminalSequences, '');
}
