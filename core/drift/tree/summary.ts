/** The numbers of a scan, for the sentence and the headings. */
import { openKinds } from '../explanation.ts';
import type { DriftSummary } from '../scan.ts';
import { deletedChange, explanationKinds } from './codes.ts';
import { pathOf } from './paths.ts';
import type { DriftTree } from './drift-tree.ts';
import { totalsOf } from './places.ts';

type Counted = Pick<DriftSummary, 'open' | 'groups' | 'deleted' | 'precious'>;

const mostPrecious = 20;

/** Counts a tree. */
export function countTree(tree: DriftTree): Counted {
  const { places, columns } = tree;
  const groups = explanationKinds
    .map((kind) => ({ kind, ...totalsOf(places, [kind]) }))
    .filter((group) => group.places > 0);
  const precious = places.list
    .filter(({ kind }) => kind === 'precious')
    .slice(0, mostPrecious)
    .map(({ node, entryId }) => ({ path: pathOf(tree, node), entryId }));
  let deleted = 0;
  for (let node = 0; node < columns.count; node += 1) {
    if (columns.change[node] === deletedChange) deleted += 1;
  }
  return { open: totalsOf(places, openKinds), groups, deleted, precious };
}
