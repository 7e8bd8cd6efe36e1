import { describe, expect, it } from 'vitest';
import type { KeptEntry } from '../../../core/persist/kept.ts';
import {
  brokenEntries,
  holdingEntries,
  isKnownEntry,
  keptGroups,
  knownBytes,
} from './kept-groups.ts';

function kept(
  path: string,
  entryId: string | null,
  state: KeptEntry['state'] = 'served',
): KeptEntry {
  return { item: { path }, kind: 'directory', state, entryId, bytes: 10, sinceMs: null };
}

describe('keptGroups', () => {
  it('follows the order of the knowledge, with what it does not know at the end', () => {
    const groups = keptGroups([
      kept('/srv/own', null),
      kept('/var/lib/bluetooth', 'bluetooth'),
      kept('/etc/machine-id', 'machine-id'),
    ]);
    expect(groups.map(({ id }) => id)).toEqual(['identity', 'hardware', 'own']);
  });

  it('takes an entry that is known no longer for the person’s own', () => {
    const entry = kept('/x', 'gone-since');
    expect(keptGroups([entry]).map(({ id }) => id)).toEqual(['own']);
    expect(isKnownEntry(entry)).toBe(false);
  });

  it('loses nothing', () => {
    const entries = [kept('/b', null), kept('/a', null), kept('/c', 'machine-id')];
    const paths = keptGroups(entries).flatMap((group) => group.entries.map((e) => e.item.path));
    expect(paths).toEqual(['/c', '/a', '/b']);
  });
});

describe('what is promised', () => {
  const states = ['served', 'next-boot', 'empty', 'missing', 'not-served', 'native'] as const;
  const entries = states.map((state) => kept(`/${state}`, null, state));

  it('does not hold where data is missing or something else is served', () => {
    expect(brokenEntries(entries).map(({ state }) => state)).toEqual(['missing', 'not-served']);
  });

  it('holds now, and not only from the next boot', () => {
    const holding = holdingEntries(entries).map(({ state }) => state);
    expect(holding).toEqual(['served', 'empty', 'native']);
  });
});

describe('knownBytes', () => {
  it('counts what was counted', () => {
    expect(knownBytes([{ bytes: 5 }, { bytes: null }, { bytes: 7 }])).toBe(12);
  });
});
