import { builtinModules } from 'node:module';
import { posix } from 'node:path';

import { readImports, type ImportLine } from './imports.ts';
import { forTests, layers, type Layer } from './layer-rules.ts';

/** Project-relative path (`core/plan.ts`) to source text. */
export type Sources = ReadonlyMap<string, string>;

/** Project-relative path to what the file imports. */
export type ImportGraph = ReadonlyMap<string, readonly ImportLine[]>;

/** Tests, and what only tests use (`testing/`). */
const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$|\/testing\//.test(file);

export function importGraph(sources: Sources): ImportGraph {
  return new Map([...sources].map(([file, source]) => [file, readImports(file, source)]));
}

/** The file that a relative specifier means, without Vite's `?raw`; undefined for a package. */
export function resolveImport(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function isNodeModule(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function packageViolation(specifier: string, layer: Layer): string | undefined {
  if (isNodeModule(specifier)) {
    return layer.hasNode ? undefined : `${layer.name}/ must not use Node (${specifier})`;
  }
  const isAllowed = layer.packages === 'any' || layer.packages.includes(packageName(specifier));
  return isAllowed ? undefined : `${layer.name}/ must not import the package ${specifier}`;
}

function fileViolation(target: string, layer: Layer): string | undefined {
  const folder = target.split('/')[0] ?? '';
  // The version stands there and nowhere else.
  if (target === 'package.json' && layer.hasNode) return undefined;
  if (folder === layer.name || layer.mayImport.includes(folder)) return undefined;
  return `${layer.name}/ must not import ${target}`;
}

function layerOf(file: string): Layer | undefined {
  const layer = layers.find(({ name }) => file.startsWith(`${name}/`));
  return layer !== undefined && isTest(file) ? forTests(layer) : layer;
}

/** Every import that its layer forbids, one line each. Files outside the layers are not judged. */
export function layerViolations(graph: ImportGraph): readonly string[] {
  return [...graph].flatMap(([file, imports]) => {
    const layer = layerOf(file);
    if (layer === undefined) return [];
    return imports.flatMap(({ specifier, line }) => {
      const target = resolveImport(file, specifier);
      const violation =
        target === undefined ? packageViolation(specifier, layer) : fileViolation(target, layer);
      return violation === undefined ? [] : [`${file}:${line}: ${violation}`];
    });
  });
}
