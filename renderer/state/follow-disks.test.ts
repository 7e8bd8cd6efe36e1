/** Disks that come, go and change while one looks at them. */
import { expect, it } from 'vitest';
import type { Disk } from '../../core/disks/disk.ts';
import { makeProblem } from '../../core/errors/make-problem.ts';
import { message } from '../../core/messages/render.ts';
import { emptyDisk, pluggedStick, windowsAndLinux } from '../preview/disks.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { createAppStore } from './store.ts';
import type { AppStore } from './store.ts';

interface Machine {
  readonly store: AppStore;
  /** Whether looking fails from now on. */
  readonly breakProbe: (isBroken: boolean) => void;
  /** The disks that are there from now on. */
  readonly plug: (...disks: readonly Disk[]) => void;
  /** How often each question was asked. */
  readonly asked: { probe: number; fingerprint: number };
}

async function machineWith(...first: readonly Disk[]): Promise<Machine> {
  let disks = first;
  let moves = 0;
  let isBroken = false;
  const asked = { probe: 0, fingerprint: 0 };
  const double = makeDouble(scenarioOf(new URLSearchParams()));
  const probe = double.request['disks.probe'];
  const store = createAppStore({
    ...double,
    request: {
      ...double.request,
      'disks.probe': async (input) => {
        asked.probe += 1;
        const fingerprint = String(moves);
        const present = [...disks];
        if (isBroken) return { ok: false, problem: makeProblem('internal') };
        const answer = await probe(input);
        if (!answer.ok) return answer;
        return { ok: true, value: { ...answer.value, disks: present, fingerprint } };
      },
      'disks.fingerprint': async () => {
        asked.fingerprint += 1;
        return { ok: true, value: { fingerprint: String(moves) } };
      },
    },
  });
  await store.getState().probeDisks();
  return {
    store,
    asked,
    breakProbe: (broken) => {
      isBroken = broken;
    },
    plug: (...now) => {
      disks = now;
      moves += 1;
    },
  };
}

const nodes = ({ store }: Machine): string[] => {
  const { probe } = store.getState();
  return probe.kind === 'loaded' ? probe.disks.map(({ identity }) => identity.node) : [];
};

it('asks nothing more while nothing moves, and keeps list and choice', async () => {
  const machine = await machineWith(emptyDisk);
  machine.store.getState().chooseDisk(emptyDisk);
  for (let turn = 0; turn < 3; turn += 1) await machine.store.getState().followDisks();
  expect(machine.asked).toEqual({ probe: 1, fingerprint: 3 });
  expect(machine.store.getState()).toMatchObject({ disk: emptyDisk, lostChoice: null });
});

it('shows a new disk without a click, never a skeleton, and keeps the choice', async () => {
  const machine = await machineWith(emptyDisk);
  machine.store.getState().chooseDisk(emptyDisk);
  const spec = machine.store.getState().spec;
  const kinds: string[] = [];
  machine.store.subscribe(({ probe }) => kinds.push(probe.kind));
  machine.plug(emptyDisk, pluggedStick);
  await machine.store.getState().followDisks();
  expect(nodes(machine)).toEqual(['/dev/sda', '/dev/sdd']);
  expect(new Set(kinds)).toEqual(new Set(['loaded']));
  const { disk, spec: now, diskChanges, lostChoice } = machine.store.getState();
  expect({ disk, now, lostChoice }).toEqual({ disk: emptyDisk, now: spec, lostChoice: null });
  expect(diskChanges).toEqual({ appeared: [pluggedStick], vanished: [] });
});

it('says that the chosen disk is gone, until another is chosen', async () => {
  const machine = await machineWith(emptyDisk, pluggedStick);
  machine.store.getState().chooseDisk(pluggedStick);
  machine.plug(emptyDisk);
  await machine.store.getState().followDisks();
  expect(machine.store.getState()).toMatchObject({
    disk: null,
    lostChoice: { kind: 'gone', disk: pluggedStick },
    diskChanges: { appeared: [], vanished: [pluggedStick] },
  });
  // Plugged in again it is another instance, and is not chosen by itself.
  const again = { ...pluggedStick, identity: { ...pluggedStick.identity, diskSequence: 99 } };
  machine.plug(emptyDisk, again);
  await machine.store.getState().followDisks();
  expect(machine.store.getState()).toMatchObject({ disk: null, lostChoice: { kind: 'gone' } });
  machine.store.getState().chooseDisk(again);
  expect(machine.store.getState()).toMatchObject({ disk: again, lostChoice: null });
});

it('gives up a choice whose contents changed, or that something began to use', async () => {
  const machine = await machineWith(emptyDisk);
  machine.store.getState().chooseDisk(emptyDisk);
  const changed = { ...emptyDisk, identity: { ...emptyDisk.identity, tableId: 'new' } };
  machine.plug(changed);
  await machine.store.getState().followDisks();
  expect(machine.store.getState()).toMatchObject({ disk: null, lostChoice: { kind: 'changed' } });
  machine.store.getState().chooseDisk(changed);
  const exclusion = {
    kind: 'mounted',
    reason: message('exclusion.mounted', { path: '/mnt' }),
    remedy: message('exclusion.mounted.remedy', { path: '/mnt' }),
  } as const;
  machine.plug({ ...changed, exclusion });
  await machine.store.getState().followDisks();
  const { disk, lostChoice } = machine.store.getState();
  expect(disk).toBeNull();
  expect(lostChoice).toMatchObject({ kind: 'unusable', disk: { exclusion } });
});

it('forgets the systems of a disk that another has taken the node of', async () => {
  const machine = await machineWith(windowsAndLinux, emptyDisk);
  await machine.store.getState().loadDiskDetails();
  const known = (): readonly string[] => {
    const { systems } = machine.store.getState();
    return systems.kind === 'loaded' ? systems.value.map(({ node }) => node) : [];
  };
  expect(known()).toContain('/dev/nvme0n1p4');
  const { identity } = windowsAndLinux;
  const other = { ...windowsAndLinux, identity: { ...identity, diskSequence: 77 } };
  machine.store.getState().forgetChangedDisks([windowsAndLinux, emptyDisk], [other, emptyDisk]);
  expect(known()).toEqual([]);
});

it('keeps the list when looking again fails, and does not try over and over', async () => {
  const machine = await machineWith(emptyDisk);
  machine.breakProbe(true);
  machine.plug(emptyDisk, pluggedStick);
  for (let turn = 0; turn < 3; turn += 1) await machine.store.getState().followDisks();
  expect(machine.asked.probe).toBe(2);
  expect(nodes(machine)).toEqual(['/dev/sda']);
  machine.breakProbe(false);
  machine.plug(emptyDisk, pluggedStick);
  await machine.store.getState().followDisks();
  expect(nodes(machine)).toEqual(['/dev/sda', '/dev/sdd']);
});

it('asks nobody before the list is there, nor after the helper was lost', async () => {
  const machine = await machineWith(emptyDisk);
  machine.store.setState({ probe: { kind: 'unasked' } });
  await machine.store.getState().followDisks();
  machine.store.setState({ lostHelper: makeProblem('internal') });
  await machine.store.getState().followDisks();
  expect(machine.asked.fingerprint).toBe(0);
});
