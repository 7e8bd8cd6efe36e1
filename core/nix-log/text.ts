/** Nix' texts for people: without colours, and packages by their names. */
import { withoutTerminalSequences } from '../messages/terminal-text.ts';

/** Without terminal sequences and control characters, in lines. */
export function plainLines(text: string): string[] {
  return withoutTerminalSequences(text)
    .split(/[\n\r]+/)
    .map((line) => line.replaceAll(/\p{Cc}/gu, ' ').trimEnd())
    .filter((line) => line !== '');
}

/** `hello-2.12` of `/nix/store/…-hello-2.12.drv`; the text itself where it is no store path. */
export function packageName(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const name = /^[0-9a-z]{32}-(.+)$/.exec(base)?.[1] ?? base;
  return name.replace(/\.drv$/, '');
}
