import { describe, expect, test } from 'vitest';

import { groupsOf, readRecoveryKey } from '../../core/recovery-key/recovery-key.ts';
import { createRecoveryKeyVault } from './recovery-key-vault.ts';
import type { ShownKey } from './recovery-key-vault.ts';

function answers({ key, asked }: ShownKey): string[] {
  return asked.map((number) => groupsOf(key)[number - 1] ?? '');
}

describe('the recovery key', () => {
  test('is another one each time, in its form', () => {
    const vault = createRecoveryKeyVault();
    const keys = Array.from({ length: 50 }, () => vault.make().key);
    expect(new Set(keys).size).toBe(50);
    for (const key of keys) expect(readRecoveryKey(key)).toBe(key);
  });

  test('is not kept before two of its groups came back, in whatever letters', () => {
    const vault = createRecoveryKeyVault();
    const shown = vault.make();
    expect(shown.asked).toHaveLength(2);
    expect(vault.get()).toBeNull();
    const [one = '', other = ''] = answers(shown);
    for (const wrong of [[], [one], [other, one], [one, ''], [one, other, ''], ['', '']]) {
      expect(vault.confirm(wrong)).toBe(false);
      expect(vault.get()).toBeNull();
    }
    expect(vault.confirm([` ${one.toUpperCase()}`, other])).toBe(true);
    expect(vault.get()?.toString()).toBe(shown.key);
  });

  test('is shown again until it was tested, and then never more', () => {
    const vault = createRecoveryKeyVault();
    expect(vault.show()).toBeNull();
    const shown = vault.make();
    expect(vault.show()).toEqual(shown);
    vault.confirm(answers(shown));
    expect(vault.show()).toBeNull();
    expect(vault.confirm(answers(shown))).toBe(false);
    expect(vault.get()).not.toBeNull();
  });

  test('asks for every group sooner or later', () => {
    const vault = createRecoveryKeyVault();
    const asked = new Set(Array.from({ length: 400 }, () => vault.make().asked).flat());
    expect(asked).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  });

  test('of an earlier run is taken as it was typed, and nothing else is', () => {
    const vault = createRecoveryKeyVault();
    const { key } = createRecoveryKeyVault().make();
    expect(vault.enter('my own words')).toBe(false);
    expect(vault.get()).toBeNull();
    expect(vault.enter(key.replaceAll('-', ' ').toUpperCase())).toBe(true);
    expect(vault.get()?.toString()).toBe(key);
    expect(vault.show()).toBeNull();
  });

  test('is overwritten when it is cleared or replaced', () => {
    const vault = createRecoveryKeyVault();
    const first = vault.make();
    vault.confirm(answers(first));
    const bytes = vault.get();
    vault.make();
    expect(bytes).toEqual(Buffer.alloc(71));
    expect(vault.get()).toBeNull();
    const second = vault.show();
    if (second !== null) vault.confirm(answers(second));
    const kept = vault.get();
    vault.clear();
    expect(kept).toEqual(Buffer.alloc(71));
    expect([vault.get(), vault.show()]).toEqual([null, null]);
  });
});
