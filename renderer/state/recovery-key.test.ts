import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../core/recovery-key/recovery-key.ts';
import { emptyDisk } from '../preview/disks.ts';
import { makeDouble } from '../preview/double.ts';
import { scenarioOf } from '../preview/scenario.ts';
import { proposedSpec } from './proposed-spec.ts';
import { createAppStore } from './store.ts';

function newStore() {
  return createAppStore(makeDouble(scenarioOf(new URLSearchParams())));
}

describe('the recovery key', () => {
  it('is proposed, and can be declined', () => {
    const store = newStore();
    store.setState({ spec: proposedSpec(emptyDisk, { kind: 'none' }) });
    expect(store.getState().spec?.encryption.recoveryKey).toBe(true);
    store.getState().wantRecoveryKey(false);
    expect(store.getState().spec?.encryption.recoveryKey).toBe(false);
  });

  it('is never in the state: not while it is shown, tested, entered or saved', async () => {
    const store = newStore();
    const { makeRecoveryKey, showRecoveryKey, confirmRecoveryKey } = store.getState();
    const made = await makeRecoveryKey();
    if (!made.ok) throw new Error('not made');
    const { key, asked } = made.value;
    const groups = groupsOf(key);
    const expectNoKey = (): void => {
      const state = JSON.stringify(store.getState());
      for (const group of groups) expect(state).not.toContain(group);
    };
    expectNoKey();
    expect(store.getState().recoveryKey).toBe('made');
    await showRecoveryKey();
    await store.getState().saveRecoveryKey();
    expect(await confirmRecoveryKey(['wrongone', 'wrongtwo'])).toBe(false);
    expect(store.getState().recoveryKey).toBe('made');
    expect(await confirmRecoveryKey(asked.map((at) => groups[at - 1] ?? ''))).toBe(true);
    expect(store.getState().recoveryKey).toBe('tested');
    expectNoKey();
    store.getState().forgetRecoveryKey();
    expect(await store.getState().enterRecoveryKey(key)).toBeNull();
    expect(store.getState().recoveryKey).toBe('tested');
    expectNoKey();
  });
});
