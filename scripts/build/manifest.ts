import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** One file that the `app:` protocol may serve. */
export interface ManifestEntry {
  /** Relative to the folder of the manifest. */
  readonly file: string;
  readonly mime: string;
  /** Hex SHA-256 of the content. */
  readonly sha256: string;
}

/** URL path (`/index.html`) to file. What is not listed is not served. */
export type Manifest = Readonly<Record<string, ManifestEntry>>;

const MANIFEST_NAME = 'manifest.json';

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

/** MIME type by extension. Throws for an unknown one, because `nosniff` would break the file. */
export function mimeType(file: string): string {
  const mime = mimeTypes[extname(file).toLowerCase()];
  if (mime === undefined) throw new Error(`No MIME type is known for ${file}`);
  return mime;
}

async function entryOf(folder: string, file: string): Promise<readonly [string, ManifestEntry]> {
  const name = relative(folder, file).split(sep).join('/');
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return [`/${name}`, { file: name, mime: mimeType(name), sha256 }];
}

/** Lists every file below a folder, sorted by URL path. */
export async function makeManifest(folder: string): Promise<Manifest> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== MANIFEST_NAME)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(await Promise.all(files.map((file) => entryOf(folder, file))));
}

/** Writes `manifest.json` into a folder of built files. */
export async function writeManifest(folder: string): Promise<void> {
  const manifest = await makeManifest(folder);
  await writeFile(join(folder, MANIFEST_NAME), `${JSON.stringify(manifest, null, 2)}\n`);
}
