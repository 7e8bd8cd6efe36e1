import { describe, expect, it } from 'vitest';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { defaultSpec, defaultSwap } from '../../core/spec/defaults.ts';
import { GIB } from '../../core/sizes/units.ts';
import { emptyDisk, windowsAndLinux } from '../preview/disks.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import type { AppStore } from './store.ts';
import { atReview, makeStore, until } from './testing/make-store.ts';
import type { Overrides } from './testing/make-store.ts';

describe('an earlier run', () => {
  it('is continued with its own disk and spec, and only then', async () => {
    const spec = { ...defaultSpec(emptyDisk, { kind: 'none' }), disk: emptyDisk.identity };
    const page = makeDouble(scenarioOf(new URLSearchParams({ probe: 'unfinished', step: '1' })));
    const probe: PageInterface['request']['disks.probe'] = async (input) => {
      const answer = await page.request['disks.probe'](input);
      if (!answer.ok) return answer;
      return { ok: true, value: { ...answer.value, run: { ...answer.value.run, spec } } };
    };
    const store = makeStore({ request: { 'disks.probe': probe } });
    await store.getState().probeDisks();
    store.getState().setBeginning('start-over');
    expect(store.getState().spec).toBeNull();
    store.getState().setBeginning('continue');
    expect(store.getState().spec).toEqual(spec);
    expect(store.getState().disk?.identity).toEqual(emptyDisk.identity);
  });
});

describe('choosing a disk', () => {
  it('chooses nothing by itself, and makes a spec for the one that is chosen', async () => {
    const store = makeStore();
    await store.getState().probeDisks();
    expect(store.getState().disk).toBeNull();
    expect(store.getState().spec).toBeNull();
    store.getState().chooseDisk(emptyDisk);
    expect(store.getState().spec?.disk).toEqual(emptyDisk.identity);
    expect(store.getState().spec?.layout.swap).toEqual(defaultSwap('file', 15.4 * GIB));
  });

  it('keeps the layout when another disk is chosen, but never the identity', async () => {
    const store = makeStore();
    await store.getState().probeDisks();
    store.getState().chooseDisk(emptyDisk);
    store.getState().setEfi({ sizeBytes: 3 * GIB });
    store.getState().chooseDisk(windowsAndLinux);
    expect(store.getState().spec?.layout.efi.sizeBytes).toBe(3 * GIB);
    expect(store.getState().spec?.disk).toEqual(windowsAndLinux.identity);
  });

  it('forgets a choice that is not there any more after a rescan', async () => {
    const store = makeStore({ probe: 'none' });
    store.setState({ disk: windowsAndLinux });
    await store.getState().probeDisks();
    expect(store.getState().disk).toBeNull();
  });

  it('forgets a choice whose disk has changed in any part of its identity', async () => {
    const store = makeStore();
    const changed = { ...emptyDisk, identity: { ...emptyDisk.identity, diskSequence: 99 } };
    store.setState({ disk: changed });
    await store.getState().probeDisks();
    expect(store.getState().disk).toBeNull();
  });

  it('tells why looking failed and keeps no disks', async () => {
    const store = makeStore({ probe: 'refused' });
    await store.getState().probeDisks();
    expect(store.getState().probe).toMatchObject({
      kind: 'failed',
      problem: { code: 'elevation-cancelled' },
    });
  });
});

describe('the spec', () => {
  it('loses nothing when one looks at another kind of swap', async () => {
    const store = makeStore();
    await store.getState().probeDisks();
    store.getState().chooseDisk(emptyDisk);
    store.getState().setSwap({ kind: 'file', sizeBytes: 5 * GIB, hibernation: false });
    store.getState().chooseSwap('none');
    store.getState().chooseSwap('file');
    expect(store.getState().spec?.layout.swap).toEqual({
      kind: 'file',
      sizeBytes: 5 * GIB,
      hibernation: false,
    });
  });

  it('leaves the key derivation out rather than undefined, so that plans stay equal', async () => {
    const store = makeStore();
    await store.getState().probeDisks();
    store.getState().chooseDisk(emptyDisk);
    store.getState().setPbkdf({ iterationTimeMs: 500 });
    expect(store.getState().spec?.encryption.pbkdf).toEqual({ iterationTimeMs: 500 });
    store.getState().setPbkdf(undefined);
    expect(Object.keys(store.getState().spec?.encryption ?? {})).not.toContain('pbkdf');
  });
});

describe('the passphrase', () => {
  it('is never in the state, whatever main answers', async () => {
    const store = makeStore();
    const secret = 'sesame-4711';
    await store.getState().sendPassphrase(secret, secret);
    expect(store.getState().hasPassphrase).toBe(true);
    const problem = await store.getState().sendPassphrase(secret, 'other');
    expect(problem?.code).toBe('passphrase-mismatch');
    expect(store.getState().hasPassphrase).toBe(false);
    expect(JSON.stringify(store.getState())).not.toContain(secret);
  });
});

describe('the system', () => {
  async function withSystem(overrides: Overrides = {}): Promise<AppStore> {
    const store = makeStore(overrides);
    await store.getState().loadChoices();
    return store;
  }

  it('is proposed from what the machine says, and a draft outlives another look', async () => {
    const store = await withSystem();
    expect(store.getState().system).toMatchObject({ timeZone: 'Europe/Berlin', release: '26.05' });
    store.getState().changeSystem({ hostName: 'tidepool' });
    store.setState({ choices: { kind: 'unasked' } });
    await store.getState().loadChoices();
    expect(store.getState().system?.hostName).toBe('tidepool');
  });

  it('proposes the key map of a layout, uses the layout, and takes another map', async () => {
    const applied: string[] = [];
    const store = await withSystem({
      request: {
        'keyboard.apply': async ({ layout, variant }) => {
          applied.push(`${layout} ${variant}`);
          return { ok: true, value: { isApplied: false } };
        },
      },
    });
    store.getState().chooseKeyboard('de', 'nodeadkeys');
    expect(store.getState().system?.keyboard.consoleKeyMap).toBe('de-latin1-nodeadkeys');
    store.getState().chooseKeyMap('us');
    expect(store.getState().system?.keyboard).toEqual({
      layout: 'de',
      variant: 'nodeadkeys',
      consoleKeyMap: 'us',
    });
    expect(applied).toEqual(['de nodeadkeys']);
    await until(store, ({ isKeyboardApplied }) => isKeyboardApplied === false);
  });

  it('makes the user name of the full name until one is typed, and again once that is gone', async () => {
    const store = await withSystem();
    const { changeUser } = store.getState();
    changeUser({ fullName: 'Ada Lovelace' });
    expect(store.getState().system?.user.name).toBe('ada');
    changeUser({ name: 'countess' });
    changeUser({ fullName: 'Ada King' });
    expect(store.getState().system?.user.name).toBe('countess');
    changeUser({ name: '' });
    changeUser({ fullName: 'Mary' });
    expect(store.getState().system?.user.name).toBe('mary');
  });

  it('chooses what becomes an offer by another choice, but never again what was taken away', async () => {
    const store = await withSystem();
    const offered = 'ssh-host-key-ed25519';
    store.getState().changeSystem({ secureShell: true });
    expect(store.getState().system?.keep).toContain(offered);
    store.getState().setKept(offered, false);
    store.getState().changeSystem({ hostName: 'other' });
    expect(store.getState().system?.keep).not.toContain(offered);
  });

  it('goes into the review with the disk, and a change makes a late answer void', async () => {
    const store = await atReview();
    await store.getState().loadChoices();
    await store.getState().openReview();
    const { review, system } = store.getState();
    expect(review.kind === 'open' && review.spec.system).toEqual(system);
    expect(review.kind === 'open' && review.files.length).toBeGreaterThan(3);
    const late = store.getState().openReview();
    store.getState().changeSystem({ hostName: 'changed' });
    await late;
    expect(store.getState().review.kind).toBe('opening');
  });

  it('is looked at with its disk once more for the review, and only concerns are told', async () => {
    const asked: unknown[] = [];
    const item = (id: 'room' | 'clock', state: 'warning' | 'good') => ({
      id,
      state,
      finding: { id: 'x', values: {} },
      remedy: null,
    });
    const store = await atReview({
      request: {
        'preflight.get': async ({ spec }) => {
          asked.push(spec);
          return { ok: true, value: { items: [item('room', 'warning'), item('clock', 'good')] } };
        },
      },
    });
    await until(store, ({ review }) => review.kind === 'open' && review.concerns.length > 0);
    const { review } = store.getState();
    expect(review.kind === 'open' && review.concerns.map(({ id }) => id)).toEqual(['room']);
    expect(asked).toEqual([review.kind === 'open' ? review.spec : null]);
  });

  it('never holds the password', async () => {
    const store = await withSystem();
    const secret = 'sesame-4712';
    await store.getState().sendPassword(secret, secret);
    expect(store.getState().hasPassword).toBe(true);
    expect((await store.getState().sendPassword(secret, 'other'))?.code).toBe('password-mismatch');
    expect(store.getState().hasPassword).toBe(false);
    expect(JSON.stringify(store.getState())).not.toContain(secret);
  });
});
