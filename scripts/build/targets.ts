import type { Bundle } from './bundle.ts';

/** Node of Electron 25.1.1, the oldest Electron that the program runs on. */
const ELECTRON_NODE = 'node18.15';

export const mainBundle: Bundle = {
  entry: 'electron/main.ts',
  output: 'dist/electron/main.cjs',
  target: ELECTRON_NODE,
  external: ['electron'],
};

export const preloadBundle: Bundle = {
  entry: 'electron/preload.ts',
  output: 'dist/electron/preload.cjs',
  target: ELECTRON_NODE,
  external: ['electron'],
};

/** What needs no new window when it changes. */
export const otherBundles: readonly Bundle[] = [
  {
    entry: 'helper/main.ts',
    output: 'dist/tidemark-helper.cjs',
    target: 'node20',
    external: [],
  },
  {
    entry: 'rehearsal/launcher.ts',
    output: 'dist/rehearsal/launcher.cjs',
    target: 'node20',
    external: [],
  },
  {
    // The launcher looks for it under this name, in its own folder.
    entry: 'rehearsal/guest/main.ts',
    output: 'dist/rehearsal/tidemark-rehearsal-agent.cjs',
    target: 'node20',
    external: [],
  },
];

export const bundles: readonly Bundle[] = [mainBundle, preloadBundle, ...otherBundles];
