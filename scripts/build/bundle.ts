import { dirname, basename, join } from 'node:path';

import { build, type InlineConfig, type Rolldown } from 'vite';

import { inProject } from '../run/paths.ts';

/** One program that becomes one CommonJS file with everything in it. */
export interface Bundle {
  /** Source file, relative to the project. */
  readonly entry: string;
  /** Result, relative to the project. */
  readonly output: string;
  /** What it must run on; for example `node18.15` (Electron 25.1.1). */
  readonly target: string;
  /** Modules that exist only where it runs. Node's own modules are always left out. */
  readonly external: readonly string[];
}

/**
 * CommonJS because Electron loads neither an ES module main (before 28) nor a sandboxed preload of
 * several files. Not minified: stack traces and a root program stay readable.
 */
export function bundleConfig(bundle: Bundle): InlineConfig {
  return {
    configFile: false,
    root: inProject(),
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: inProject(bundle.entry),
      target: bundle.target,
      outDir: inProject(dirname(bundle.output)),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: [...bundle.external],
        output: { format: 'cjs', entryFileNames: basename(bundle.output), codeSplitting: false },
      },
    },
  };
}

/** Builds one bundle. Throws with Vite's message when the source does not compile. */
export async function buildBundle(bundle: Bundle): Promise<readonly string[]> {
  const result = (await build(bundleConfig(bundle))) as Rolldown.RolldownOutput;
  const folder = dirname(bundle.output);
  const files = result.output.map((file) => join(folder, file.fileName));
  if (files.length !== 1)
    throw new Error(`${bundle.entry} became several files: ${files.join(', ')}`);
  return files;
}
