import { isWindowCode, KEPT_OUT_OF_THE_WINDOW } from './layer-rules.ts';
import { resolveImport, type ImportGraph } from './layers.ts';

type Chain = readonly string[];

function isKeptOut(specifier: string): boolean {
  return specifier === KEPT_OUT_OF_THE_WINDOW || specifier.startsWith(`${KEPT_OUT_OF_THE_WINDOW}/`);
}

/** Follows value imports from one file, breadth first, and returns the shortest way to zod. */
function chainToKeptOut(graph: ImportGraph, start: string): Chain | undefined {
  const queue: Chain[] = [[start]];
  const seen = new Set([start]);
  for (let chain = queue.shift(); chain !== undefined; chain = queue.shift()) {
    const file = chain.at(-1) ?? start;
    for (const { specifier, isValue } of graph.get(file) ?? []) {
      if (!isValue) continue;
      if (isKeptOut(specifier)) return [...chain, specifier];
      const target = resolveImport(file, specifier);
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      queue.push([...chain, target]);
    }
  }
  return undefined;
}

/**
 * The window's code must not load zod (weight, and its probe for `new Function` breaks the content
 * security policy): main parses, the page only uses the types. One line per file of the window
 * that reaches it, with the way there.
 */
export function windowWeightViolations(graph: ImportGraph): readonly string[] {
  const starts = [...graph.keys()].filter(
    (file) => isWindowCode(file) && !/\.test\.|\/testing\//.test(file),
  );
  return starts.flatMap((file) => {
    const chain = chainToKeptOut(graph, file);
    return chain === undefined ? [] : [`${file} loads it: ${chain.join(' -> ')}`];
  });
}
