import { knowledgeEntries } from '../knowledge/entries.ts';
import type { KnowledgeEntry } from '../knowledge/entry.ts';
import type { OwnKnowledge } from '../persist/persist-data.ts';
import type { KnownPath } from './path-facts.ts';

function fromEntry(entry: KnowledgeEntry): KnownPath {
  return {
    path: entry.path,
    kind: entry.kind,
    id: entry.id,
    worth: entry.worth,
    lost: null,
    method: entry.method,
    units: entry.units,
    inInitrd: entry.inInitrd,
    onlyAtBoot: entry.onlyAtBoot ?? false,
    noCopyOnWrite: entry.noCopyOnWrite,
    nixOption: entry.nixOption ?? null,
    isRequired: entry.offer.isRequired,
  };
}

function fromOwn(own: OwnKnowledge): KnownPath {
  return {
    path: own.path,
    kind: null,
    id: null,
    worth: own.worth,
    lost: own.lost,
    method: own.method ?? null,
    units: own.units ?? [],
    inInitrd: false,
    onlyAtBoot: false,
    noCopyOnWrite: false,
    nixOption: null,
    isRequired: false,
  };
}

/** What is known of this very path. The person's own knowledge comes first. */
export function knownPath(path: string, own: readonly OwnKnowledge[]): KnownPath | null {
  const mine = own.find((each) => each.path === path);
  if (mine !== undefined) return fromOwn(mine);
  const entry = knowledgeEntries.find((each) => each.path === path);
  return entry === undefined ? null : fromEntry(entry);
}
