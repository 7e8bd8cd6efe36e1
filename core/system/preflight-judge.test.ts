import { describe, expect, it } from 'vitest';
import type { Machine } from '../disks/disk.ts';
import type { FoundHealth } from '../disks/health.ts';
import { unknownHealth } from '../disks/unknown-health.ts';
import { english } from '../messages/english.ts';
import { GIB } from '../sizes/units.ts';
import type { InstallSpec } from '../spec/spec.ts';
import { plainSpec } from '../testing/spec-arbitrary.ts';
import { plainSystem } from '../testing/system-arbitrary.ts';
import type { PreflightItem } from './preflight.ts';
import { preflightItemSchema } from './preflight.ts';
import type { NetworkFinding, PowerSupply, PreflightFindings } from './preflight-findings.ts';
import { judgePreflight } from './preflight-judge.ts';

const machine: Machine = {
  memoryBytes: 16 * GIB,
  firmware: 'efi',
  isLiveImage: true,
  isRehearsal: false,
  kernel: '7.1.0',
};

const release = 'ID=nixos\nVERSION_ID="26.05"\nBUILD_ID="26.05.20260611.abcdef0"\n';

const diskOnly = plainSpec();
const withSystem: InstallSpec = { ...diskOnly, system: plainSystem() };

const healthy: FoundHealth = {
  node: '/dev/sda',
  health: { ...unknownHealth('unsupported'), state: 'passed', reason: null },
};

const findings: PreflightFindings = {
  spec: withSystem,
  machine,
  release,
  secureBoot: 'off',
  medium: 'medium',
  power: [],
  nowMs: Date.UTC(2026, 6, 1),
  network: { kind: 'reachable', host: 'cache.example' },
  diskHealth: [healthy],
};

function judge(change: Partial<PreflightFindings>, id: PreflightItem['id']): string {
  const items = judgePreflight({ ...findings, ...change });
  const item = items.find((one) => one.id === id);
  return `${item?.state ?? ''} ${item?.finding.id.replace('preflight.', '') ?? ''}`;
}

/** The spec with a disk and a swap of these sizes. */
function sized(diskBytes: number, swap: InstallSpec['layout']['swap']): InstallSpec {
  const { layout, disk } = withSystem;
  return {
    ...withSystem,
    disk: { ...disk, sizeBytes: diskBytes },
    layout: { ...layout, swap },
  };
}

const memory = (memoryBytes: number, isRehearsal = false): Machine => ({
  ...machine,
  memoryBytes,
  isRehearsal,
});

const battery = (change: Partial<PowerSupply>): PowerSupply => ({
  type: 'Battery',
  scope: '',
  status: 'Discharging',
  capacity: '80',
  ...change,
});

it('has one item of each kind, each with its sentences, all well on a good machine', () => {
  const items = judgePreflight(findings);
  expect(items.map(({ state }) => state)).toEqual(Array<string>(10).fill('good'));
  expect(new Set(items.map(({ id }) => id)).size).toBe(10);
  for (const item of items) expect(preflightItemSchema.parse(item)).toEqual(item);
});

it('has a text for everything it says', () => {
  const worst: Partial<PreflightFindings>[] = [
    { machine: { ...memory(GIB), firmware: 'bios', isLiveImage: false } },
    { spec: null, release: '', power: [battery({ capacity: '3' })], nowMs: 0 },
    { power: [battery({ capacity: '' })], release: 'ID=nixos\nVERSION_ID="25.05"\n' },
    { secureBoot: 'on', medium: 'memory' },
    { secureBoot: 'unknown' },
    { secureBoot: 'setup' },
    { power: [battery({ status: '' })], spec: sized(8 * GIB, { kind: 'none' }) },
  ];
  const said = worst.flatMap((change) => judgePreflight({ ...findings, ...change }));
  const ids = said.flatMap(({ finding, remedy }) => [finding.id, remedy?.id ?? finding.id]);
  expect(ids.filter((id) => english[id] === undefined)).toEqual([]);
  expect(said.filter(({ state, remedy }) => (state === 'good') !== (remedy === null))).toEqual([]);
});

describe('firmware', () => {
  const bios: Machine = { ...machine, firmware: 'bios' };

  it('blocks a system on BIOS, warns for a disk, and knows the rehearsal', () => {
    expect(judge({ machine: bios }, 'firmware')).toBe('blocking firmware-bios');
    expect(judge({ machine: bios, spec: null }, 'firmware')).toBe('blocking firmware-bios');
    expect(judge({ machine: bios, spec: diskOnly }, 'firmware')).toBe('warning firmware-bios');
    expect(judge({ machine: { ...bios, isRehearsal: true } }, 'firmware')).toBe(
      'unknown firmware-rehearsal',
    );
  });
});

describe('secure boot', () => {
  it('warns where an unsigned system would not start, and blocks nothing', () => {
    expect(judge({ secureBoot: 'on' }, 'secure-boot')).toBe('warning secure-boot-on');
    expect(judge({ secureBoot: 'on', spec: diskOnly }, 'secure-boot')).toBe(
      'good secure-boot-unimportant',
    );
    expect(judge({ secureBoot: 'setup' }, 'secure-boot')).toBe('good secure-boot-setup');
    expect(judge({ secureBoot: 'unknown' }, 'secure-boot')).toBe('unknown secure-boot-unknown');
    expect(judge({ machine: { ...machine, firmware: 'bios' } }, 'secure-boot')).toBe(
      'good secure-boot-none',
    );
  });
});

describe('the medium', () => {
  it('has to stay in, unless its content was copied to memory', () => {
    expect(judge({ medium: 'medium' }, 'medium')).toBe('good medium-live');
    expect(judge({ medium: 'memory' }, 'medium')).toBe('good medium-memory');
    const installed = { machine: { ...machine, isLiveImage: false }, medium: 'unknown' } as const;
    expect(judge(installed, 'medium')).toBe('warning medium-installed');
  });
});

describe('memory', () => {
  it.each([
    [3 * GIB, 'good memory-good'],
    [3 * GIB - 1, 'warning memory-low'],
    [1.5 * GIB, 'warning memory-low'],
    [1.5 * GIB - 1, 'blocking memory-too-low'],
  ])('of %d bytes is %s', (bytes, expected) => {
    expect(judge({ machine: memory(bytes) }, 'memory')).toBe(expected);
  });

  it('does not matter for a disk, and does not block a rehearsal', () => {
    expect(judge({ machine: memory(GIB), spec: diskOnly }, 'memory')).toBe('good memory-good');
    expect(judge({ machine: memory(GIB, true) }, 'memory')).toBe('warning memory-too-low');
  });
});

describe('room', () => {
  const none = { kind: 'none' } as const;
  /** EFI partition, LUKS header, and the MiB at both ends of the disk. */
  const around = withSystem.layout.efi.sizeBytes + (16 + 2) * 2 ** 20;

  it.each([
    [20 * GIB, 'good room-good'],
    [20 * GIB - 2 ** 20, 'warning room-low'],
  ])('of %d bytes beside the rest is %s', (bytes, expected) => {
    expect(judge({ spec: sized(around + bytes, none) }, 'room')).toBe(expected);
  });

  it('counts a swap file, which lies inside', () => {
    const swap = { kind: 'file', sizeBytes: GIB, hibernation: false } as const;
    expect(judge({ spec: sized(around + 20 * GIB, swap) }, 'room')).toBe('warning room-low');
    expect(judge({ spec: sized(around + 21 * GIB, swap) }, 'room')).toBe('good room-good');
  });

  it('needs less for a console, and nothing for a disk alone', () => {
    const spec = sized(around + 8 * GIB, none);
    expect(judge({ spec }, 'room')).toBe('warning room-low');
    const system = plainSystem({ desktop: 'none' });
    expect(judge({ spec: { ...spec, system } }, 'room')).toBe('good room-good');
    const { system: _system, ...disk } = spec;
    expect(judge({ spec: disk }, 'room')).toBe('good room-good');
  });

  it('blocks what does not fit at all, and waits for a disk', () => {
    expect(judge({ spec: sized(4 * GIB, none) }, 'room')).toBe('blocking room-none');
    expect(judge({ spec: null }, 'room')).toBe('unknown room-unknown');
  });

  it('warns of a swap file that is too small to hibernate to', () => {
    const spec = (sizeBytes: number, hibernation: boolean): InstallSpec =>
      sized(500 * GIB, { kind: 'file', sizeBytes, hibernation });
    expect(judge({ spec: spec(16 * GIB - 1, true) }, 'room')).toBe('warning room-hibernation');
    expect(judge({ spec: spec(16 * GIB, true) }, 'room')).toBe('good room-good');
    expect(judge({ spec: spec(GIB, false) }, 'room')).toBe('good room-good');
  });
});

it('speaks of the chosen disk alone, and of all of them before one is chosen', () => {
  expect(judge({}, 'disk')).toBe('good disk-good-one');
  expect(judge({ spec: null }, 'disk')).toBe('good disk-good');
});

describe('power', () => {
  it.each([
    [[], 'good power-no-battery'],
    [[battery({ capacity: '40' })], 'good power-charged'],
    [[battery({ capacity: '39' })], 'warning power-low'],
    [
      [battery({ capacity: '10' }), battery({ status: 'Unknown', capacity: '70' })],
      'good power-charged',
    ],
    [[battery({ capacity: 'x' })], 'warning power-battery'],
    [[battery({ status: 'Charging', capacity: '3' })], 'good power-mains'],
    [[battery({ status: 'Full' })], 'good power-mains'],
    [[battery({ status: 'Not charging' })], 'good power-mains'],
    [[battery({ status: 'Unknown' })], 'unknown power-unknown'],
    [[battery({ status: '' })], 'unknown power-unknown'],
    [[battery({ scope: 'Device', capacity: '3' })], 'good power-no-battery'],
    [[battery({ type: 'Mains', status: '' })], 'good power-no-battery'],
  ])('%j is %s', (power, expected) => {
    expect(judge({ power }, 'power')).toBe(expected);
  });
});

describe('clock', () => {
  const image = Date.UTC(2026, 5, 11);

  it.each([
    [image, release, 'good clock-good'],
    [image - 1, release, 'warning clock-behind'],
    [Date.UTC(2026, 0, 1), '', 'good clock-good'],
    [Date.UTC(2026, 0, 1) - 1, '', 'warning clock-behind'],
    [0, '', 'warning clock-behind'],
    [image, 'BUILD_ID="26.05.20991399.x"', 'warning clock-behind'],
  ])('at %d with %j is %s', (nowMs, text, expected) => {
    expect(judge({ nowMs, release: text }, 'clock')).toBe(expected);
  });
});

describe('release', () => {
  const of = (version: string): string => `ID=nixos\nVERSION_ID="${version}"\n`;

  it.each([
    ['26.05', 'good release-good'],
    ['26.11', 'warning release-differs'],
    ['25.11', 'warning release-untried'],
    ['27.05', 'warning release-untried'],
    ['banana', 'unknown release-none'],
  ])('%s is %s', (version, expected) => {
    expect(judge({ release: of(version) }, 'release')).toBe(expected);
  });

  it('does not matter for a disk, and is acted in a rehearsal', () => {
    expect(judge({ release: '', spec: diskOnly }, 'release')).toBe('good release-unimportant');
    const rehearsal = { ...machine, isRehearsal: true };
    expect(judge({ release: '', machine: rehearsal }, 'release')).toBe('unknown release-rehearsal');
    expect(judge({ release: of('26.11'), spec: null }, 'release')).toBe('good release-good');
  });
});

it('warns outside the live image, but not in a rehearsal', () => {
  const installed = { ...machine, isLiveImage: false };
  expect(judge({ machine: installed }, 'medium')).toBe('warning medium-installed');
  const rehearsal = { ...installed, isRehearsal: true };
  expect(judge({ machine: rehearsal }, 'medium')).toBe('good medium-rehearsal');
});

describe('network', () => {
  const host = 'cache.example';
  const all: [NetworkFinding, string][] = [
    [{ kind: 'no-cache' }, 'unknown'],
    [{ kind: 'unknown' }, 'unknown'],
    [{ kind: 'no-address' }, 'warning'],
    [{ kind: 'no-route' }, 'warning'],
    [{ kind: 'name-unknown', host }, 'warning'],
    [{ kind: 'unreachable', host, detail: 'ECONNREFUSED' }, 'warning'],
    [{ kind: 'too-slow', host, seconds: 8 }, 'warning'],
    [{ kind: 'certificate', host, detail: 'CERT_NOT_YET_VALID' }, 'warning'],
    [{ kind: 'captive', host }, 'warning'],
    [{ kind: 'refused', host, status: 404 }, 'warning'],
  ];

  it.each(all)('%j is %s, with a text, and does not matter for a disk', (network, state) => {
    expect(judge({ network }, 'network')).toBe(`${state} network-${network.kind}`);
    expect(english[`preflight.network-${network.kind}`]).toBeDefined();
    expect(english[`preflight.network-${network.kind}.next`]).toBeDefined();
    expect(judge({ network, spec: diskOnly }, 'network')).toBe('good network-unneeded');
  });
});
