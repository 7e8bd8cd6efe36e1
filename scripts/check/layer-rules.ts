/** The folders of the project and what their code may import. */
export interface Layer {
  readonly name: string;
  /** Folders whose modules it may import, besides its own. */
  readonly mayImport: readonly string[];
  /** `any`, or the only packages that it may import. */
  readonly packages: 'any' | readonly string[];
  /** Whether it runs where Node's modules exist. */
  readonly hasNode: boolean;
}

const workshop = ['core', 'rehearsal', 'scripts', 'e2e'];

export const layers: readonly Layer[] = [
  { name: 'core', mayImport: [], packages: ['zod'], hasNode: false },
  { name: 'renderer', mayImport: ['core', 'resources'], packages: 'any', hasNode: false },
  { name: 'electron', mayImport: ['core', 'resources'], packages: 'any', hasNode: true },
  { name: 'helper', mayImport: ['core'], packages: 'any', hasNode: true },
  { name: 'rehearsal', mayImport: workshop, packages: 'any', hasNode: true },
  { name: 'scripts', mayImport: workshop, packages: 'any', hasNode: true },
  { name: 'e2e', mayImport: workshop, packages: 'any', hasNode: true },
];

/** A test runs in Node and may use the rehearsal machine, whatever layer it tests. */
export function forTests(layer: Layer): Layer {
  return { ...layer, mayImport: [...layer.mayImport, ...workshop], packages: 'any', hasNode: true };
}

/** Packages that must not be part of a bundle: their whole weight would be in the window. */
export const KEPT_OUT_OF_THE_WINDOW = 'zod';

/**
 * Every file of the page, and the preload. `renderer/preview/` shows the pages to developers with
 * made-up data and is not built; if the page imported it, the way through it would be found.
 */
export function isWindowCode(file: string): boolean {
  if (file.startsWith('renderer/preview/')) return false;
  return file.startsWith('renderer/') || file === 'electron/preload.ts';
}
