/** What Nix says when it cannot evaluate a text that it was given on standard input. */

export interface NixComplaint {
  /** Counted from 1; null when Nix names no place in this text. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /** All that Nix said, with the file's name in the place of "standard input". */
  readonly lines: readonly string[];
}

/** Older releases write `(stdin)`, newer ones `«stdin»`. */
const inputName = /(?:\(stdin\)|«stdin»)/g;

/**
 * Reads Nix' standard error. Newer releases put a trace before the error that caused it, so the last
 * one that says something is the one to tell.
 */
export function readNixComplaint(stderr: string, path: string): NixComplaint {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const messages = lines.flatMap((line, index) => {
    const text = /^\s*error:\s*(.+)$/.exec(line)?.[1];
    return text === undefined ? [] : [{ index, text }];
  });
  const last = messages.at(-1);
  const after = lines.slice(last?.index ?? 0);
  const places = [...after, ...lines].flatMap((line) => {
    const match = /(?:\(stdin\)|«stdin»):(\d+):(\d+)/.exec(line);
    return match === null ? [] : [{ line: Number(match[1]), column: Number(match[2]) }];
  });
  return {
    line: places[0]?.line ?? null,
    column: places[0]?.column ?? null,
    message: (last?.text ?? lines[0]?.trim() ?? '').replaceAll(inputName, path),
    lines: lines.map((line) => line.replaceAll(inputName, path)),
  };
}
