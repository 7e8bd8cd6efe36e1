import { expect, test } from 'vitest';

import { makeProblem } from '../../core/errors/make-problem.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { emptyDisk } from '../preview/disks.ts';
import { fullSpec } from './full-spec.ts';
import { proposedSpec } from './proposed-spec.ts';
import { atReview, makeStore } from './testing/make-store.ts';

const path = '/home/x/mine.tidemark.json';
const begun = proposedSpec(emptyDisk, { kind: 'none' });
const fromFile: InstallSpec = {
  ...begun,
  disk: { node: '/dev/elsewhere', sizeBytes: 1, logicalSectorBytes: 512 },
  btrfs: { ...begun.btrfs, label: 'from-the-file' },
};

function giving(spec: InstallSpec) {
  return {
    'spec.opened': async () =>
      Promise.resolve({ ok: true as const, value: { opened: { path, spec } } }),
  } as const;
}

test('the pages are filled in, but the disk is the person’s to choose', async () => {
  const store = makeStore({ request: giving(fromFile) });
  await store.getState().loadOpenedSpec();
  expect(store.getState()).toMatchObject({
    disk: null,
    openedSpec: { path, hasSystem: false },
    pageId: 'welcome',
  });
  await store.getState().probeDisks();
  expect(store.getState().disk).toBeNull();
  store.getState().chooseDisk(emptyDisk);
  const { spec } = store.getState();
  expect(spec?.disk).toEqual(emptyDisk.identity);
  expect(spec?.btrfs.label).toBe('from-the-file');
  expect(spec?.layout.swap).toEqual({ kind: 'none' });
});

test('its system stays when the machine tells its choices later', async () => {
  const other = makeStore();
  await other.getState().loadChoices();
  const proposed = other.getState().system;
  if (proposed === null) throw new Error('no system is proposed');
  const user = { ...proposed.user, fullName: 'Ada', name: 'countess' };
  const system = { ...proposed, hostName: 'from-the-file', user };
  const store = makeStore({ request: giving({ ...fromFile, system }) });
  await store.getState().loadOpenedSpec();
  await store.getState().loadChoices();
  store.getState().changeUser({ fullName: 'Ada Lovelace' });
  await store.getState().probeDisks();
  store.getState().chooseDisk(emptyDisk);
  expect(fullSpec(store.getState())?.system).toMatchObject({
    hostName: 'from-the-file',
    user: { name: 'countess' },
  });
  expect(store.getState().keyMap?.name).toBe(system.keyboard.consoleKeyMap);
});

test('a file that is not right changes nothing and is told', async () => {
  const problem = makeProblem('spec-invalid', { values: { detail: 'btrfs.label: wrong' } });
  const store = await atReview({
    request: { 'spec.opened': async () => Promise.resolve({ ok: false, problem }) },
  });
  const { spec, disk } = store.getState();
  await store.getState().loadOpenedSpec();
  expect(store.getState()).toMatchObject({
    spec,
    disk,
    openedSpec: null,
    openedSpecProblem: problem,
  });
  store.getState().forgetOpenedSpecProblem();
  expect(store.getState().openedSpecProblem).toBeNull();
});

test('nothing replaces a draft that is being carried out', async () => {
  const store = await atReview({ request: giving(fromFile) });
  const { spec, job } = store.getState();
  store.setState({ job: { ...job, state: { kind: 'running', isCancelling: false } } });
  await store.getState().loadOpenedSpec();
  expect(store.getState().spec).toBe(spec);
});
