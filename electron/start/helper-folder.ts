import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Where the helper's files lie, for a package whose Electron is shared with other programs: beside that
 * Electron there is nothing of ours. Such a package says it in its package.json (`tidemark.helperFolder`),
 * which belongs to root as the program itself does; a checkout and our own bundles do not.
 *
 * @param appFolder the folder of package.json
 * @returns an absolute path, or null
 */
export function statedHelperFolder(appFolder: string): string | null {
  const content = readJson(join(appFolder, 'package.json'));
  if (typeof content !== 'object' || content === null) return null;
  const own: unknown = Reflect.get(content, 'tidemark');
  if (typeof own !== 'object' || own === null) return null;
  const folder: unknown = Reflect.get(own, 'helperFolder');
  return typeof folder === 'string' && isAbsolute(folder) ? folder : null;
}
