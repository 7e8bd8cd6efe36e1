/** What most entries have in common, so that the data files say only what is particular. */
import type { KnowledgeEntry } from './entry.ts';

type Particular = Pick<KnowledgeEntry, 'id' | 'path' | 'worth' | 'method'> &
  Partial<KnowledgeEntry>;
type Offer = KnowledgeEntry['offer'];

/** The installer's page does not show it: what it belongs to is not installed yet. */
export const notOffered: Offer = { when: 'never', isDefault: false, isRequired: false };
export const offered: Offer = { when: 'always', isDefault: false, isRequired: false };
export const offeredAndChosen: Offer = { when: 'always', isDefault: true, isRequired: false };
export const required: Offer = { when: 'always', isDefault: true, isRequired: true };

/**
 * An entry: a directory of root's with mode 0755, used by no unit, not offered by the installer, unless
 * said otherwise.
 */
export function entryOf(group: KnowledgeEntry['group'], particular: Particular): KnowledgeEntry {
  return {
    kind: 'directory',
    owner: 'root',
    ownerGroup: 'root',
    mode: '0755',
    inInitrd: false,
    units: [],
    noCopyOnWrite: false,
    offer: notOffered,
    ...particular,
    group,
  };
}

/** A path that is made anew at each boot, or that must start empty: never kept. */
export function regenerated(
  id: string,
  path: string,
  kind: KnowledgeEntry['kind'] = 'directory',
): Particular {
  return { id, path, kind, worth: 'regenerated', method: null };
}
