/**
 * Entries as `drift scan --json` prints them. Other programs read this: fields may be added, none is
 * ever taken away or given another meaning within a format (docs/drift-json.md).
 */
import { displayPath, textOfBytes } from '../path-text.ts';
import type { PathBytes } from '../path-bytes.ts';
import { aspectsOf, changeKinds, entryKinds, isFolderKind, sameChange } from '../tree/codes.ts';
import { explanationOf, formerPathOf } from '../tree/drift-tree.ts';
import { pathOf } from '../tree/paths.ts';
import { EXTRA_NAME } from '../tree/drift-columns.ts';
import type { DriftTree } from '../tree/drift-tree.ts';

export const entryLineFormat = 1;

/** A path as JSON can hold it; with its bytes in base64 where it is no UTF-8. */
function pathFields(path: PathBytes, base64: (bytes: string) => string): Record<string, string> {
  const text = textOfBytes(path);
  return text === null ? { path: displayPath(path), pathBytes: base64(path) } : { path: text };
}

/**
 * One entry.
 *
 * @param base64 of a text with one character per byte
 * @returns null for a folder that is there only for what lies in it
 */
export function entryLine(
  tree: DriftTree,
  node: number,
  base64: (bytes: string) => string,
): Record<string, unknown> | null {
  const { columns } = tree;
  const change = changeKinds[columns.change[node] ?? sameChange] ?? 'same';
  if (change === 'same') return null;
  const explanation = explanationOf(tree, node);
  const owner = columns.owners[columns.owner[node] ?? 0];
  const former = formerPathOf(tree, node);
  const kind = columns.kind[node] ?? 0;
  return {
    kind: 'entry',
    ...pathFields(pathOf(tree, node), base64),
    type: entryKinds[kind],
    change,
    aspects: aspectsOf(columns.aspects[node] ?? 0),
    explanation: explanation?.kind ?? 'unexplained',
    place:
      explanation === null
        ? '/'
        : (textOfBytes(explanation.place) ?? displayPath(explanation.place)),
    entryId: explanation?.entryId ?? null,
    rule: explanation?.rule ?? null,
    unit: explanation?.unit ?? null,
    bytes: isFolderKind(kind) ? 0 : (columns.size[node] ?? 0),
    mode: (columns.mode[node] ?? 0).toString(8).padStart(4, '0'),
    uid: owner?.uid ?? 0,
    gid: owner?.gid ?? 0,
    modifiedMs: Math.floor(columns.modifiedMs[node] ?? 0),
    changedMs: Math.floor(columns.changedMs[node] ?? 0),
    isExtraName: ((columns.flags[node] ?? 0) & EXTRA_NAME) !== 0,
    ...(former === null ? {} : { former: pathFields(former, base64) }),
  };
}
