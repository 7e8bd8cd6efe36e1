/** A relative path of plain parts: nothing that could lead out of the folder. */
const plainFile = /^(?!\.)[A-Za-z0-9._-]+(\/(?!\.)[A-Za-z0-9._-]+)*$/;
const plainMime = /^[a-z0-9]+\/[a-z0-9.+-]+(; charset=utf-8)?$/;
const hexHash = /^[0-9a-f]{64}$/;
const urlPath = /^\/[A-Za-z0-9._/-]+$/;

export interface ServedFile {
  readonly file: string;
  readonly mime: string;
  /** Hexadecimal, of the content. */
  readonly sha256: string;
}

/** URL path to file, made when the program was built. What is not in it is not served. */
export type Manifest = ReadonlyMap<string, ServedFile>;

function textIn(row: object, field: keyof ServedFile, form: RegExp): string {
  const value: unknown = Reflect.get(row, field);
  if (typeof value !== 'string' || !form.test(value)) {
    throw new Error(`The manifest's ${field} is wrong: ${JSON.stringify(value)}`);
  }
  return value;
}

function parseRow([path, row]: readonly [string, unknown]): readonly [string, ServedFile] {
  const isRow = typeof row === 'object' && row !== null && Object.keys(row).length === 3;
  if (!urlPath.test(path) || !isRow) throw new Error(`The manifest's row ${path} is wrong.`);
  const file = textIn(row, 'file', plainFile);
  const mime = textIn(row, 'mime', plainMime);
  return [path, { file, mime, sha256: textIn(row, 'sha256', hexHash) }];
}

/**
 * Reads the manifest. Throws when it is none: then the program is broken. Written out, because the
 * window would have to wait for zod, which nothing else needs before it is there.
 */
export function parseManifest(text: string): Manifest {
  const rows: unknown = JSON.parse(text);
  if (typeof rows !== 'object' || rows === null || Array.isArray(rows)) {
    throw new Error('The manifest is no object.');
  }
  return new Map(Object.entries(rows).map(parseRow));
}
