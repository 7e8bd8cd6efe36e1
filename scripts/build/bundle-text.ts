import { build } from 'vite';
import type { Rolldown } from 'vite';
import { bundleConfig } from './bundle.ts';

/** One file of JavaScript for Node out of a program of ours, in memory. */
export async function bundleText(entry: string): Promise<string> {
  const config = bundleConfig({
    entry,
    output: 'dist/program.cjs',
    target: 'node20',
    external: [],
  });
  const built = await build({ ...config, build: { ...config.build, write: false } });
  return (built as Rolldown.RolldownOutput).output[0].code;
}
