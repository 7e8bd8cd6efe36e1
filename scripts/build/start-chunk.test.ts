import { expect, test } from 'vitest';

import { startChunk } from './start-chunk.ts';

/** Who imports a module, without `import()`. */
const importers: Readonly<Record<string, readonly string[]>> = {
  entry: [],
  shell: ['entry', 'circle'],
  circle: ['shell'],
  shared: ['later', 'shell'],
  later: ['part'],
  part: ['later'],
};

const graph = {
  getModuleInfo: (id: string) =>
    ({ isEntry: id === 'entry', importers: importers[id] ?? [] }) as unknown as ReturnType<
      Parameters<ReturnType<typeof startChunk>>[1]['getModuleInfo']
    >,
};

test.each([
  ['shell first', Object.keys(importers)],
  ['shell last', Object.keys(importers).toReversed()],
])('what an entry imports is one chunk, also around circles: %s', (_name, order) => {
  const name = startChunk();
  const named = order.filter((id) => name(id, graph) === 'start');
  expect(named.toSorted()).toEqual(['circle', 'entry', 'shared', 'shell']);
});
