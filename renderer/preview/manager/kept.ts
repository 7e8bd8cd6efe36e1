import type { PageInterface } from '../../../core/ipc/contract.ts';
import { knowledgeEntries } from '../../../core/knowledge/entries.ts';
import type { KeptEntry, StrayEntry } from '../../../core/persist/kept.ts';
import { GIB, KIB, MIB } from '../../../core/sizes/units.ts';
import { asIfBusy, bad, good } from './answers.ts';
import type { ManagerScenario } from './answers.ts';
import { keptTexts } from './kept-texts.ts';

type KeptRequests = Pick<PageInterface['request'], 'kept.get' | 'kept.export' | 'kept.text'>;

const monthMs = 30 * 24 * 3_600_000;
const begun = Date.parse('2026-08-03T09:12:00Z');

type Facts = Partial<Omit<KeptEntry, 'item'>> & { readonly reason?: string };

/** An entry that the knowledge knows. */
function known(id: string, facts: Facts = {}): KeptEntry {
  const entry = knowledgeEntries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`The preview speaks of ${id}, which is not known`);
  const { reason, ...rest } = facts;
  return {
    item: {
      path: entry.path,
      ...(entry.method === null ? {} : { method: entry.method }),
      ...(reason === undefined ? {} : { reason }),
    },
    kind: entry.kind,
    state: entry.method === 'native' ? 'native' : 'served',
    entryId: id,
    bytes: 12 * KIB,
    sinceMs: begun,
    ...rest,
  };
}

function own(path: string, facts: Facts = {}): KeptEntry {
  const { reason, ...rest } = facts;
  return {
    item: { path, method: 'bind', ...(reason === undefined ? {} : { reason }) },
    kind: 'directory',
    state: 'served',
    entryId: null,
    bytes: 31 * MIB,
    sinceMs: begun + monthMs,
    ...rest,
  };
}

const entries: readonly KeptEntry[] = [
  known('machine-id', { bytes: 33 }),
  known('nixos-users', { bytes: 2 * KIB }),
  known('nixos-configuration', { bytes: 84 * KIB }),
  known('network-connections', { bytes: 9 * KIB }),
  known('bluetooth', { bytes: 38 * KIB }),
  known('docker', { bytes: 18.4 * GIB, sinceMs: begun + monthMs }),
  known('jellyfin', { state: 'next-boot', bytes: 640 * MIB, sinceMs: Date.parse('2026-11-23') }),
  known('syncthing', { state: 'missing', bytes: null, sinceMs: null }),
  own('/srv/tide-tables', { reason: 'Measured by hand; there is no other copy.' }),
  own('/opt/harbour/state', { state: 'not-served', bytes: 4 * MIB }),
  own('/var/spool/fax', { state: 'empty', bytes: 0, reason: 'Letters that were not sent yet.' }),
];

const strays: readonly StrayEntry[] = [
  {
    path: '/persist/.tidemark/stopped/2026-11-02/var/lib/mysql',
    kind: 'stopped',
    bytes: 2.3 * GIB,
    changedMs: Date.parse('2026-11-02T18:40:00Z'),
  },
  {
    path: '/persist/var/lib/gr\xc3\xbcner-ordner',
    kind: 'stray',
    bytes: 48 * MIB,
    changedMs: Date.parse('2026-09-14T07:03:00Z'),
  },
  {
    path: '/persist/root/old\xff.tar',
    kind: 'stray',
    bytes: 310 * MIB,
    changedMs: Date.parse('2026-10-29T21:55:00Z'),
  },
];

export function keptRequests(scenario: ManagerScenario): KeptRequests {
  return {
    'kept.get': async () => {
      await asIfBusy(scenario);
      if (scenario.data === 'refused') {
        return bad('persist-missing', { detail: 'nothing is mounted at /persist.' });
      }
      if (scenario.data === 'empty') return good({ entries: [], strays: [] });
      return good({ entries: [...entries], strays: [...strays] });
    },
    'kept.export': async ({ format }) => good({ path: `/home/ada/kept-${format}.nix` }),
    'kept.text': async ({ format }) => {
      await asIfBusy(scenario);
      return good({ text: keptTexts[format] });
    },
  };
}
