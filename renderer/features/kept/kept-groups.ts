import { knowledgeEntries } from '../../../core/knowledge/entries.ts';
import type { KnowledgeGroup } from '../../../core/knowledge/entry.ts';
import type { KeptEntry, StrayEntry } from '../../../core/persist/kept.ts';

/** `own`: what our knowledge does not know of. */
export type KeptGroupId = KnowledgeGroup | 'own';

export interface KeptGroup {
  readonly id: KeptGroupId;
  readonly entries: readonly KeptEntry[];
}

const groupOfEntry = new Map(knowledgeEntries.map(({ id, group }) => [id, group]));
const groupOrder: readonly KeptGroupId[] = [
  ...new Set(knowledgeEntries.map(({ group }) => group)),
  'own',
];

function groupOf({ entryId }: KeptEntry): KeptGroupId {
  return (entryId === null ? undefined : groupOfEntry.get(entryId)) ?? 'own';
}

function byPath(one: KeptEntry, other: KeptEntry): number {
  return one.item.path < other.item.path ? -1 : 1;
}

/** What is kept under the same headings as in the installer, those first that it has first. */
export function keptGroups(entries: readonly KeptEntry[]): readonly KeptGroup[] {
  return groupOrder.flatMap((id): KeptGroup[] => {
    const members = entries.filter((entry) => groupOf(entry) === id).sort(byPath);
    return members.length === 0 ? [] : [{ id, entries: members }];
  });
}

/** Whether the knowledge has a name for it. */
export function isKnownEntry({ entryId }: KeptEntry): boolean {
  return entryId !== null && groupOfEntry.has(entryId);
}

/** What is promised and does not hold: shown before everything else. */
export function brokenEntries(entries: readonly KeptEntry[]): readonly KeptEntry[] {
  return entries.filter(({ state }) => state === 'missing' || state === 'not-served');
}

/** What survives the next boot without anything further. */
export function holdingEntries(entries: readonly KeptEntry[]): readonly KeptEntry[] {
  return entries.filter(
    ({ state }) => state === 'served' || state === 'empty' || state === 'native',
  );
}

/** Bytes of everything whose size is known. */
export function knownBytes(entries: readonly Pick<KeptEntry | StrayEntry, 'bytes'>[]): number {
  return entries.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
}
