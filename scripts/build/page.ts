import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';

import { inProject } from '../run/paths.ts';
import { spokenLanguages } from './spoken-languages.ts';
import { startChunk } from './start-chunk.ts';

export const PAGE_FOLDER = 'dist/renderer';

/** Chrome of Electron 25.1.1, the oldest Electron that the program runs on. */
const CHROME = 'chrome114';

/**
 * The page runs under a content security policy without inline scripts, inline styles or `data:`
 * scripts, so everything is a file of its own.
 */
export function pageConfig(): InlineConfig {
  return {
    configFile: false,
    root: inProject('renderer'),
    cacheDir: inProject('out', 'vite'),
    base: '/',
    logLevel: 'warn',
    plugins: [react(), spokenLanguages()],
    worker: { format: 'es' },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      target: CHROME,
      cssTarget: CHROME,
      outDir: inProject(PAGE_FOLDER),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: startChunk(), debugName: 'start' }] } },
      },
    },
  };
}

/** Builds the page into `dist/renderer/`. */
export async function buildPage(): Promise<void> {
  await build(pageConfig());
}
