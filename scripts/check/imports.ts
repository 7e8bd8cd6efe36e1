import { parseSync } from 'vite';

/** One import, re-export or dynamic import of a module. */
export interface ImportLine {
  /** As written, for example `../core/plan.ts`. */
  readonly specifier: string;
  /** False for what type stripping removes: `import type`, `export type … from`. */
  readonly isValue: boolean;
  readonly line: number;
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** The literal inside `import(…)`; anything but a plain string is not an import we can follow. */
function literal(source: string, start: number, end: number): string | undefined {
  return /^['"`]([^'"`$]*)['"`]$/.exec(source.slice(start, end))?.[1];
}

/**
 * Lists the imports of one module. `import { type A } from 'x'` counts as a value import: with
 * `verbatimModuleSyntax` the module is still loaded. Throws when the source does not parse.
 */
export function readImports(file: string, source: string): readonly ImportLine[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'does not parse'}`);
  const found: ImportLine[] = [];
  const add = (specifier: string | undefined, isValue: boolean, offset: number): void => {
    if (specifier !== undefined) found.push({ specifier, isValue, line: lineOf(source, offset) });
  };
  for (const { moduleRequest, start, end } of module.staticImports) {
    add(moduleRequest.value, !/^import\s+type\s/.test(source.slice(start, end)), start);
  }
  for (const { entries, start, end } of module.staticExports) {
    const isValue = !/^export\s+type\s/.test(source.slice(start, end));
    add(entries[0]?.moduleRequest?.value, isValue, start);
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    add(literal(source, moduleRequest.start, moduleRequest.end), true, start);
  }
  return found;
}
