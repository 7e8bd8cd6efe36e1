/** What the double answers when it is asked for disks. */
import type { Disk } from '../../core/disks/disk.ts';
import type { ExistingSystem, FoundSystem } from '../../core/disks/existing-system.ts';
import type { DiskHealth, FoundHealth } from '../../core/disks/health.ts';
import { unknownHealth } from '../../core/disks/unknown-health.ts';
import { noRun } from '../../core/helper/no-run.ts';
import type { RunStatus } from '../../core/helper/verbs.ts';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { GIB } from '../../core/sizes/units.ts';
import { mountedStick, pluggedStick, previewDisks } from './disks.ts';
import { manyPartitions } from './many-partitions.ts';
import type { Scenario } from './scenario.ts';

type DiskRequests = Pick<
  PageInterface['request'],
  'disks.probe' | 'disks.systems' | 'disks.health' | 'disks.fingerprint'
>;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const unfinishedRun: RunStatus = {
  ...noRun,
  state: 'unfinished',
  planHash: '5e'.repeat(32),
  device: '/dev/nvme0n1',
  finishedSteps: ['check-disk', 'wipe', 'partition'],
  interruptedStep: 'encrypt',
};

const systems: Readonly<Record<string, ExistingSystem>> = {
  '/dev/nvme0n1p1': { kind: 'boot', starts: ['Fedora', 'Windows'] },
  '/dev/nvme0n1p3': { kind: 'windows' },
  '/dev/nvme0n1p4': { kind: 'linux', name: 'Fedora Linux 43 (KDE Plasma Desktop Edition)' },
  '/dev/sdc2': { kind: 'linux', name: 'Debian GNU/Linux 13 (trixie)' },
  '/dev/sdc4': { kind: 'linux', name: 'openSUSE Tumbleweed' },
};

const unknown = unknownHealth('unsupported');

const health: Readonly<Record<string, DiskHealth>> = {
  '/dev/nvme0n1': {
    ...unknown,
    state: 'passed',
    reason: null,
    percentageUsed: 3,
    mediaErrors: 0,
    temperatureCelsius: 41,
    powerOnHours: 5210,
  },
  '/dev/sda': {
    ...unknown,
    state: 'worn',
    reason: null,
    reallocatedSectors: 8,
    powerOnHours: 31_204,
    temperatureCelsius: 34,
  },
  '/dev/sdc': { ...unknown, state: 'failing', reason: null, pendingSectors: 112 },
};

/** `plugging`: a stick comes and goes, some questions after each other. */
function disksNow({ probe, face }: Scenario, questions: number): readonly Disk[] {
  if (probe === 'none') return previewDisks.slice(2);
  if (probe === 'many') return [manyPartitions, ...previewDisks];
  const isPlugged = probe === 'plugging' && Math.floor(questions / 4) % 2 === 1;
  const plugged = face === 'stick' ? mountedStick : pluggedStick;
  return isPlugged || face === 'stick' ? [...previewDisks, plugged] : previewDisks;
}

/** The part of the double that is about disks. */
export function diskRequests(scenario: Scenario): DiskRequests {
  let questions = 0;
  const now = (): readonly Disk[] => disksNow(scenario, questions);
  return {
    'disks.probe': async () => {
      await pause(scenario.probe === 'slow' ? 600_000 : 60);
      if (scenario.probe === 'refused') {
        const code = 'elevation-cancelled';
        return { ok: false, problem: { code, values: {}, stepId: null, lines: [] } };
      }
      const machine = {
        memoryBytes: 15.4 * GIB,
        firmware: 'efi' as const,
        isLiveImage: true,
        isRehearsal: scenario.isRehearsal,
        kernel: '6.17.8',
      };
      const run = scenario.probe === 'unfinished' ? unfinishedRun : noRun;
      const disks = [...now()];
      return { ok: true, value: { disks, machine, run, fingerprint: String(disks.length) } };
    },
    'disks.systems': async () => {
      await pause(30);
      const found = Object.entries(systems).map(([node, system]): FoundSystem => ({
        node,
        system,
      }));
      return { ok: true, value: { systems: found } };
    },
    'disks.health': async () => {
      await pause(30);
      const found = now().map(({ identity: { node } }): FoundHealth => {
        return { node, health: health[node] ?? unknown };
      });
      return { ok: true, value: { health: found } };
    },
    'disks.fingerprint': async () => {
      questions += 1;
      return { ok: true, value: { fingerprint: String(now().length) } };
    },
  };
}
