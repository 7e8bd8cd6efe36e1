import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { inProject } from '../run/paths.ts';
import { capture } from '../run/process.ts';
import { controlText } from './control.ts';
import { installedLauncher, installedPlace } from './place.ts';
import { tidyModes } from './tidy-modes.ts';

export interface DebOptions {
  /** The folder with the packed program. It is not changed. */
  readonly unpacked: string;
  /** Where the package is written. */
  readonly output: string;
  /** dpkg-deb's name of the compressor; `none` is for tests. */
  readonly compression: 'xz' | 'none';
  /** As `process.arch` says it. */
  readonly arch: string;
}

async function totalBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Its folder is known here, so the launcher need not look for it. */
async function fixLauncher(tree: string): Promise<void> {
  const file = join(tree, installedLauncher);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('@FOLDER@', dirname(installedLauncher)));
}

async function fillTree(tree: string, unpacked: string): Promise<void> {
  const place = join(tree, installedPlace);
  await mkdir(dirname(place), { recursive: true });
  await cp(unpacked, place, { recursive: true, verbatimSymlinks: true });
  await rm(join(place, 'install.sh'), { force: true });
  await mkdir(join(tree, 'usr', 'bin'), { recursive: true });
  await rename(join(place, 'share'), join(tree, 'usr', 'share'));
  const documents = join(tree, 'usr', 'share', 'doc', 'tidemark');
  await mkdir(documents, { recursive: true });
  await cp(inProject('LICENSE'), join(documents, 'copyright'));
  await fixLauncher(tree);
  await tidyModes(tree);
  await symlink(`${installedPlace}/tidemark`, join(tree, 'usr', 'bin', 'tidemark'));
  await symlink(installedLauncher, join(tree, 'usr', 'bin', 'tidemark-helper'));
  // Chromium's sandbox where the system lets ordinary users have no namespaces of their own.
  await chmod(join(place, 'chrome-sandbox'), 0o4755);
}

async function writeControl(tree: string, arch: string): Promise<void> {
  const text = await readFile(inProject('package.json'), 'utf8');
  const { version, description } = JSON.parse(text) as Readonly<Record<string, string>>;
  const installedBytes = await totalBytes(tree);
  await mkdir(join(tree, 'DEBIAN'), { mode: 0o755 });
  const facts = { version: version ?? '', description: description ?? '', arch, installedBytes };
  await writeFile(join(tree, 'DEBIAN', 'control'), controlText(facts), { mode: 0o644 });
}

/** Whether this system can make Debian packages. */
export function canMakeDeb(): boolean {
  return existsSync('/usr/bin/dpkg-deb');
}

/**
 * Makes a Debian package of the packed program with dpkg-deb alone. All that it installs are files of the
 * package: it needs no scripts, since Debian's triggers tell the desktop's databases.
 *
 * @throws Error when dpkg-deb refuses
 */
export async function makeDeb({ unpacked, output, compression, arch }: DebOptions): Promise<void> {
  const tree = await mkdtemp(join(dirname(output), 'deb-'));
  try {
    await fillTree(tree, unpacked);
    await writeControl(tree, arch);
    // The usual level takes four times as long for an eighth less.
    const packed = [`-Z${compression}`, '-z1'];
    const build = ['dpkg-deb', '--root-owner-group', ...packed, '--build', tree, output];
    const { code, stderr } = await capture(build);
    if (code !== 0) throw new Error(`dpkg-deb ended with ${code}: ${stderr}`);
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}
