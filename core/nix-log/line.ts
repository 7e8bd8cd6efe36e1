/**
 * One line of Nix' structured log (`--log-format internal-json`): `@nix ` and a JSON object. The grammar
 * is that of Nix' JSON logger; numbers of activities and results are those of its `logging.hh`.
 */

/** The activities that are counted. */
export const activity = { copyPath: 100, copyPaths: 103, builds: 104, build: 105, substitute: 108 };

/** The results that are read. */
export const resultKind = {
  buildLogLine: 101,
  progress: 105,
  setExpected: 106,
  postBuildLine: 107,
};

export type NixField = string | number;

export type NixLine =
  | {
      readonly kind: 'start';
      readonly id: number;
      readonly type: number;
      readonly level: number;
      readonly text: string;
      readonly fields: readonly NixField[];
    }
  | { readonly kind: 'stop'; readonly id: number }
  | {
      readonly kind: 'result';
      readonly id: number;
      readonly type: number;
      readonly fields: readonly NixField[];
    }
  | { readonly kind: 'message'; readonly level: number; readonly text: string }
  /** What some program printed in between. */
  | { readonly kind: 'text'; readonly text: string };

const prefix = '@nix ';

function fieldsOf(value: unknown): NixField[] {
  if (!Array.isArray(value)) return [];
  return value.map((field) =>
    typeof field === 'string' || typeof field === 'number' ? field : String(field),
  );
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : -1;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function lineOf(record: Readonly<Record<string, unknown>>): NixLine | null {
  const id = numberOf(record['id']);
  const fields = fieldsOf(record['fields']);
  const type = numberOf(record['type']);
  const level = numberOf(record['level']);
  switch (record['action']) {
    case 'start':
      return { kind: 'start', id, type, level, text: textOf(record['text']), fields };
    case 'stop':
      return { kind: 'stop', id };
    case 'result':
      return { kind: 'result', id, type, fields };
    case 'msg':
      return { kind: 'message', level, text: textOf(record['msg']) };
    default:
      return null;
  }
}

/**
 * A line as a value. Null for what says nothing: an action that is not known, or a line that was cut
 * short. A line without the prefix is somebody's text.
 */
export function parseNixLine(line: string): NixLine | null {
  if (!line.startsWith(prefix)) return line.trim() === '' ? null : { kind: 'text', text: line };
  try {
    const value: unknown = JSON.parse(line.slice(prefix.length));
    if (typeof value !== 'object' || value === null) return null;
    return lineOf(value as Record<string, unknown>);
  } catch {
    return null;
  }
}
