/** The bytes of a path, for Node's own calls. */
export function bufferOf(path: string): Buffer {
  return Buffer.from(path, 'latin1');
}

/** The errno name of an error of Node's fs, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
