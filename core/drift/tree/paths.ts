import type { PathBytes } from '../path-bytes.ts';
import type { Columns } from './columns.ts';
import { plainText } from './names.ts';

export const rootNode = 0;

/** The name of an entry, as bytes; that of the root is empty. */
export function nameOf({ columns }: { readonly columns: Columns }, node: number): string {
  if (node === rootNode) return '';
  const { names, nameStart } = columns;
  return plainText(names.bytes, nameStart[node] ?? 0, nameStart[node + 1] ?? 0);
}

/** The path of an entry. */
export function pathOf(tree: { readonly columns: Columns }, node: number): PathBytes {
  if (node === rootNode) return '/';
  const parts: string[] = [];
  for (let at = node; at !== rootNode; at = tree.columns.parent[at] ?? rootNode) {
    parts.push(nameOf(tree, at));
  }
  return `/${parts.reverse().join('/')}`;
}
