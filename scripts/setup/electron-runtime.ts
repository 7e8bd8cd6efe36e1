import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { say } from '../run/output.ts';
import { inProject } from '../run/paths.ts';
import { cacheFolder } from './cache-folder.ts';
import { fetchTestRuntime } from './fetch-electron.ts';
import { writeLoader } from './electron-loader.ts';

/** The oldest Electron that the program runs on, and the one that the tests run on. */
export const TEST_ELECTRON = '25.1.1';

export interface ElectronRuntime {
  /** Folder with the whole runtime. */
  readonly folder: string;
  /** Start it with the folder of an application as first argument. */
  readonly executable: string;
  /** `unknown` when a runtime that somebody else brought does not state it. */
  readonly version: string;
}

async function canRun(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Electron's archives state their version in a file of that name. */
async function versionOf(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'version'), 'utf8').catch(() => 'unknown');
  return text.trim().replace(/^v/, '');
}

/**
 * The Electron that all tests use, fetched on first use into a cache that every user can read.
 * Throws when it cannot be fetched or when its checksum differs.
 */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const folder = join(cacheFolder(), `electron-${TEST_ELECTRON}`);
  const executable = join(folder, 'electron');
  if (!(await canRun(executable))) {
    say(`Fetching Electron ${TEST_ELECTRON} for the tests into ${folder}`);
    await fetchTestRuntime(folder);
  }
  await writeLoader(folder);
  return { folder, executable, version: TEST_ELECTRON };
}

/**
 * The Electron for people: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the downloaded one
 * of the npm package `electron`, else the one of the tests.
 */
export async function preferredElectron(): Promise<ElectronRuntime> {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  for (const folder of [named, inProject('node_modules', 'electron', 'dist')]) {
    if (folder === undefined) continue;
    const executable = join(folder, 'electron');
    if (await canRun(executable)) return { folder, executable, version: await versionOf(folder) };
  }
  return electronRuntime();
}
