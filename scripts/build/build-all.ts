import { cp, readdir, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { programArchive } from '../../core/system/program.ts';
import { kibibytes, say } from '../run/output.ts';
import { inProject, projectRoot } from '../run/paths.ts';
import { buildBundle } from './bundle.ts';
import { writeManifest } from './manifest.ts';
import { buildPage, PAGE_FOLDER } from './page.ts';
import { makeProgramArchive } from './program-archive.ts';
import { bundles } from './targets.ts';

async function report(file: string): Promise<void> {
  const { size } = await stat(inProject(file));
  say(`${kibibytes(size).padStart(12)}  ${file}`);
}

async function reportPage(): Promise<void> {
  const entries = await readdir(inProject(PAGE_FOLDER), { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    await report(relative(projectRoot, join(entry.parentPath, entry.name)));
  }
}

/** Builds everything into a fresh `dist/` and reports the size of each result. */
export async function buildAll(): Promise<void> {
  await rm(inProject('dist'), { recursive: true, force: true });
  for (const bundle of bundles) {
    for (const file of await buildBundle(bundle)) await report(file);
  }
  // The rehearsal machine takes them from beside its own program.
  for (const name of ['nixpkgs', 'tools']) {
    const folder = join('rehearsal', 'stand-ins', name);
    await cp(inProject(folder), inProject('dist', folder), { recursive: true });
  }
  await buildPage();
  await writeManifest(inProject(PAGE_FOLDER));
  await reportPage();
  makeProgramArchive(inProject('dist'));
  await report(join('dist', programArchive));
}
