import type { DriftDetails, EntryFacts, Preview } from '../../../core/drift/details.ts';
import type { Explanation, ExplanationKind } from '../../../core/drift/explanation.ts';
import type { Message } from '../../../core/messages/message.ts';
import { message } from '../../../core/messages/render.ts';
import { bootMs } from './drift-nodes.ts';
import type { DriftNode } from './drift-nodes.ts';
import type { DriftLeaf } from './drift-tree.ts';

/** The node at a path; null when there is none. */
export function findNode(root: DriftNode, path: string): DriftNode | null {
  let node: DriftNode | undefined = root;
  while (node !== undefined && node.row.path !== path) {
    node = node.children().find(({ row }) => row.path === path || path.startsWith(`${row.path}/`));
  }
  return node ?? null;
}

function factsOf({ row }: DriftNode): EntryFacts {
  return {
    kind: row.entry ?? 'directory',
    mode: row.mode,
    owner: row.owner,
    group: row.group,
    bytes: row.bytes,
    modifiedMs: row.changedMs,
    changedMs: row.changedMs,
    bornMs: row.changedMs - 5 * 60_000,
    inode: 257 + row.id,
    links: 1,
    target: row.entry === 'link' ? `/nix/store/aaaa-etc${row.path}` : null,
  };
}

const text = `# Written by hand\n[connection]\nid=Harbour Café\ntype=wifi\nautoconnect=true\n\n[wifi]\nmode=infrastructure\nssid=Harbour Café\n\n[ipv4]\nmethod=auto\n`;

function previewOf({ row, leaf }: DriftNode): Preview {
  if (leaf === null || row.entry !== 'file') return { kind: 'none', reason: 'no-file' };
  if (leaf.kind === 'precious') return { kind: 'none', reason: 'secret' };
  if (/\.(sqlite|db|bin|img)|\/bin\//.test(row.path)) return { kind: 'none', reason: 'binary' };
  return { kind: 'text', text, isWhole: row.bytes < 2000 };
}

function firstLeaf(node: DriftNode): DriftLeaf | null {
  return node.leaf ?? node.children().map(firstLeaf).find(Boolean) ?? null;
}

const reasons: Readonly<Record<ExplanationKind, string>> = {
  precious: 'drift.reason.unexplained',
  useful: 'drift.reason.unexplained',
  unexplained: 'drift.reason.unexplained',
  regenerated: 'drift.reason.emptied',
  ignored: 'drift.reason.ignored',
  kept: 'drift.reason.kept-link',
  nixos: 'drift.reason.store-link',
};

function reasonOf(kind: ExplanationKind, entryId: string | null, unit: string | null): Message {
  if (entryId !== null && kind !== 'kept') {
    const [name, lost] = [`@knowledge.${entryId}.name`, `@knowledge.${entryId}.lost`];
    return message('drift.reason.known', { name, lost });
  }
  if (unit !== null) return message('drift.reason.unit-state', { unit });
  return message(reasons[kind], { persist: '/persist' });
}

function explanationOf(node: DriftNode): Explanation {
  const leaf = firstLeaf(node);
  const kind = leaf?.kind ?? 'unexplained';
  return {
    kind,
    place: leaf?.place ?? node.row.path,
    entryId: leaf?.entryId ?? null,
    rule: kind === 'ignored' ? 0 : null,
    unit: leaf?.unit ?? null,
    reason: reasonOf(kind, leaf?.entryId ?? null, leaf?.unit ?? null),
  };
}

/** Everything that is known of a node. */
export function detailsOf(node: DriftNode): DriftDetails {
  const { row } = node;
  const explanation = explanationOf(node);
  const isDeleted = row.change === 'deleted';
  const isInBlank = row.change === 'changed' || row.change === 'same' || isDeleted;
  const facts = factsOf(node);
  return {
    path: row.path,
    change: row.change,
    aspects: row.aspects,
    now: isDeleted ? null : facts,
    blank: isInBlank
      ? { ...facts, bytes: Math.round(facts.bytes * 0.7), modifiedMs: bootMs - 86_400_000 * 31 }
      : null,
    formerPath: null,
    explanation,
    units:
      explanation.unit === null
        ? []
        : [
            {
              name: explanation.unit,
              description: 'A service that writes here',
              state: 'active',
              because: 'state',
            },
          ],
    entries: row.entries,
    bytes: row.bytes,
    preview: isDeleted ? { kind: 'none', reason: 'no-file' } : previewOf(node),
    blankPreview:
      row.change === 'changed' ? { kind: 'text', text: text.slice(18), isWhole: true } : null,
  };
}
