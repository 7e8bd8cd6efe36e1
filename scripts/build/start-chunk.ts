import type { Rolldown } from 'vite';

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * Names the chunk of all that the page needs at once, for every module that an entry imports without
 * `import()` on the way; null for the others. In one file, because each file is a question to main.
 */
export function startChunk(): (id: string, graph: Graph) => string | null {
  const needed = new Set<string>();
  const isNeeded = (id: string, graph: Graph): boolean => {
    const seen = new Set([id]);
    for (const at of seen) {
      const info = graph.getModuleInfo(at);
      if (needed.has(at) || info?.isEntry === true) return true;
      for (const importer of info?.importers ?? []) seen.add(importer);
    }
    return false;
  };
  return (id, graph) => {
    if (!isNeeded(id, graph)) return null;
    needed.add(id);
    return 'start';
  };
}
