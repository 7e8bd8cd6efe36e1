import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A runtime taken from a packaged application knows no "start this folder" argument. This small
 * application in its `resources/app` adds it: the first argument that is no option is the folder.
 */
const loader = `const { app } = require('electron');
const { join, resolve } = require('node:path');

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = require(join(folder, 'package.json'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
require(join(folder, manifest.main));
`;

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "loader", "version": "1.0.0", "main": "loader.cjs" }\n',
  'loader.cjs': loader,
};

async function writeIfDifferent(file: string, text: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === text) return;
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, text, { mode: 0o644 });
  await rename(temporary, file);
}

/** Puts the loader into a runtime, or brings an older one up to date. */
export async function writeLoader(runtime: string): Promise<void> {
  const folder = join(runtime, 'resources', 'app');
  await mkdir(folder, { recursive: true, mode: 0o755 });
  for (const [name, text] of Object.entries(files)) {
    await writeIfDifferent(join(folder, name), text);
  }
}
