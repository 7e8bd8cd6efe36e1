/**
 * Which entries the installer offers, and which it keeps. All answers are in the order of the entries,
 * so that the same choices always give the same configuration.
 */
import type { System } from '../spec/system.ts';
import { knowledgeEntries } from './entries.ts';
import type { KnowledgeEntry } from './entry.ts';

/** The choices of the spec that decide about offers. */
export type KeepChoices = Pick<System, 'desktop' | 'secureShell' | 'bringConnections'>;

/** What the page "What to keep" offers for these choices. */
export function offeredEntries(choices: KeepChoices): readonly KnowledgeEntry[] {
  return knowledgeEntries.filter((entry) => isOffered(entry, choices));
}

/** Whether an offered entry is kept whatever is chosen. */
export function isRequiredEntry(entry: KnowledgeEntry, choices: KeepChoices): boolean {
  if (!isOffered(entry, choices)) return false;
  const { isRequired, requiredWith } = entry.offer;
  return isRequired || (requiredWith === 'connections' && choices.bringConnections);
}

/** The ids that are chosen at first, the required ones among them. */
export function defaultKeep(choices: KeepChoices): readonly string[] {
  return offeredEntries(choices)
    .filter((entry) => entry.offer.isDefault || isRequiredEntry(entry, choices))
    .map((entry) => entry.id);
}

/**
 * What is kept: the chosen entries and the required ones. A spec may choose entries that the page does
 * not offer; left out are unknown ids (`unknownKeepIds`), entries that belong to a choice that was not
 * made, and those that lie in another kept directory and come along with it.
 */
export function keptEntries(system: KeepChoices & Pick<System, 'keep'>): readonly KnowledgeEntry[] {
  const chosen = new Set(system.keep);
  const kept = knowledgeEntries.filter(
    (entry) =>
      entry.method !== null &&
      (isRequiredEntry(entry, system) ||
        (chosen.has(entry.id) && (entry.offer.when === 'never' || isOffered(entry, system)))),
  );
  return kept.filter((entry) => !kept.some((outer) => comesWith(entry, outer)));
}

/** The chosen ids that name nothing that can be kept. */
export function unknownKeepIds(system: Pick<System, 'keep'>): readonly string[] {
  const known = new Set(
    knowledgeEntries.filter((entry) => entry.method !== null).map((entry) => entry.id),
  );
  return system.keep.filter((id) => !known.has(id));
}

function isOffered(entry: KnowledgeEntry, choices: KeepChoices): boolean {
  switch (entry.offer.when) {
    case 'always':
      return true;
    case 'plasma':
      return choices.desktop === 'plasma';
    case 'secure-shell':
      return choices.secureShell;
    case 'connections':
      return choices.bringConnections;
    case 'never':
      return false;
  }
}

/** A subvolume stays one of its own inside another kept directory; anything else is part of it. */
function comesWith(inner: KnowledgeEntry, outer: KnowledgeEntry): boolean {
  return inner.method !== 'subvolume' && inner.path.startsWith(`${outer.path}/`);
}
