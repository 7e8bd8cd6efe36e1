import type { EntryFacts } from '../../../core/drift/details.ts';
import type { PageInterface } from '../../../core/ipc/contract.ts';
import type { EarlierRoot, Version } from '../../../core/roots/roots.ts';
import { MIB } from '../../../core/sizes/units.ts';
import { asIfBusy, bad, good, pause } from './answers.ts';
import type { ManagerScenario } from './answers.ts';

type RootsRequests = Pick<
  PageInterface['request'],
  'roots.list' | 'roots.versions' | 'roots.compare' | 'roots.restore'
>;

const dates = ['2026-11-22', '2026-11-21', '2026-11-19', '2026-11-16', '2026-11-02'];

const roots: readonly EarlierRoot[] = [
  ...dates.map((date, index): EarlierRoot => ({
    name: `${date.replaceAll('-', '')}T21${40 - index}00Z-8f3c6d${index}1`,
    rolledBackAtMs: Date.parse(`${date}T21:${40 - index}:00Z`),
    bootId: null,
    exclusiveBytes: (index + 1) * 17.3 * MIB,
    isReadOnly: false,
    isNewest: index === 0,
  })),
  {
    name: 'root-before-upgrade',
    rolledBackAtMs: null,
    bootId: null,
    exclusiveBytes: null,
    isReadOnly: true,
    isNewest: false,
  },
];

function nameAt(index: number): string {
  return roots[index]?.name ?? '';
}

function facts(date: string, bytes: number): EntryFacts {
  const at = Date.parse(date);
  return {
    kind: 'file',
    mode: '0644',
    owner: 'root',
    group: 'root',
    bytes,
    modifiedMs: at,
    changedMs: at,
    bornMs: at,
    inode: 271,
    links: 1,
    target: null,
  };
}

const versions: readonly Version[] = [
  { roots: [null], facts: facts('2026-11-23T04:02:00Z', 412), isPresent: true },
  { roots: [nameAt(0), nameAt(1)], facts: facts('2026-11-21T17:20:00Z', 530), isPresent: false },
  { roots: [nameAt(4)], facts: facts('2026-11-01T08:05:00Z', 388), isPresent: false },
];

const nowText = `# Tide gauge at the harbour
station = "north pier"
interval = 60
unit = "cm"
`;
const thenText = `# Tide gauge at the harbour
station = "north pier"
interval = 15
unit = "cm"
datum = "chart"
alarm = true
`;

export function rootsRequests(scenario: ManagerScenario): RootsRequests {
  return {
    'roots.list': async ({ isCounted }) => {
      await asIfBusy(scenario);
      if (isCounted) await pause(400);
      if (scenario.data === 'refused') return bad('elevation-cancelled');
      if (scenario.data === 'empty') return good({ roots: [] });
      const listed = roots.map((root) => (isCounted ? root : { ...root, exclusiveBytes: null }));
      return good({ roots: listed });
    },
    'roots.versions': async ({ path }) => {
      await asIfBusy(scenario);
      return good({ versions: path === '/nothing' ? [] : [...versions] });
    },
    'roots.compare': async ({ root, path }) => {
      await asIfBusy(scenario);
      const version = versions.find((one) => one.roots.includes(root));
      if (version === undefined) return bad('earlier-root-unknown', { root });
      const isSecret = path.includes('secret');
      return good({
        // oxlint-disable-next-line unicorn/no-thenable -- a value to show, never a function
        then: isSecret
          ? { kind: 'none', reason: 'secret' }
          : { kind: 'text', text: thenText, isWhole: true },
        now: { kind: 'text', text: nowText, isWhole: true },
        thenFacts: version.facts,
        nowFacts: versions[0]?.facts ?? null,
      });
    },
    'roots.restore': async ({ path, target }) => {
      await pause(300);
      if (target === 'kept') {
        return bad('path-impossible', { path, detail: '@roots.restore.undeclared' });
      }
      const isNewName = target === 'new-name';
      return good({
        path: isNewName ? `${path}.2026-11-21` : path,
        entries: 1,
        bytes: 530,
        formerAt: isNewName ? null : `${path}.before-2026-11-23`,
      });
    },
  };
}
