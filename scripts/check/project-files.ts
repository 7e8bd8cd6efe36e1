import { readFile } from 'node:fs/promises';

import { inProject } from '../run/paths.ts';
import { capture } from '../run/process.ts';
import type { Sources } from './layers.ts';

/** Every file that is or could be committed, relative to the project, as git sees it. */
export async function projectFiles(): Promise<readonly string[]> {
  const options = ['--cached', '--others', '--exclude-standard', '-z'];
  const { code, stdout, stderr } = await capture(['git', 'ls-files', ...options]);
  if (code !== 0) throw new Error(`git ls-files failed: ${stderr}`);
  return [...new Set(stdout.split('\0').filter(Boolean))].sort();
}

/** Reads text files; those that were deleted but are still in git's index are left out. */
export async function readSources(files: readonly string[]): Promise<Sources> {
  const pairs = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(inProject(file), 'utf8').catch(() => undefined);
      return text === undefined ? [] : [[file, text] as const];
    }),
  );
  return new Map(pairs.flat());
}
