import type { KnowledgeEntry, KnowledgeGroup } from '../../../core/knowledge/entry.ts';
import { offeredEntries } from '../../../core/knowledge/select.ts';
import type { KeepChoices } from '../../../core/knowledge/select.ts';

export interface OfferedGroup {
  readonly group: KnowledgeGroup;
  readonly entries: readonly KnowledgeEntry[];
}

/** What is offered for these choices, by group, both in the order of the entries. */
export function offeredGroups(choices: KeepChoices): readonly OfferedGroup[] {
  const groups = new Map<KnowledgeGroup, KnowledgeEntry[]>();
  for (const entry of offeredEntries(choices)) {
    const known = groups.get(entry.group);
    if (known === undefined) groups.set(entry.group, [entry]);
    else known.push(entry);
  }
  return [...groups].map(([group, entries]) => ({ group, entries }));
}
