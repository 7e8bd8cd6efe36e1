import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

import {
  groupsOf,
  readRecoveryKey,
  recoveryKeyBytes,
  recoveryKeyGroups,
  writeRecoveryKey,
} from '../../core/recovery-key/recovery-key.ts';
import { createSecretVault } from './secret-vault.ts';

/** A key as a page may show it, once, and the groups that it asks back: their numbers from 1 on. */
export interface ShownKey {
  readonly key: string;
  readonly asked: readonly number[];
}

/**
 * Where main makes and keeps the recovery key. It counts as kept only when parts of it came back from
 * wherever the person has put it: an untested key is no key.
 */
export interface RecoveryKeyVault {
  /** A new key; the one before is gone. */
  readonly make: () => ShownKey;
  /** The key that was made, until it is tested; null when there is none or it has been. */
  readonly show: () => ShownKey | null;
  /** Compares the groups that were asked back, in their order. */
  readonly confirm: (groups: readonly string[]) => boolean;
  /** Takes a key that the person has from an earlier run; false when it is none. */
  readonly enter: (typed: string) => boolean;
  /** The bytes themselves of a key that was tested, not a copy; else null. */
  readonly get: () => Buffer | null;
  readonly clear: () => void;
}

/** Two groups: enough that a wrong sheet of paper or a slip is found, few enough that it is done. */
const askedGroups = 2;

/** Different numbers from 1 on, rising. */
function chooseGroups(): readonly number[] {
  const chosen = new Set<number>();
  while (chosen.size < askedGroups) chosen.add(randomInt(recoveryKeyGroups) + 1);
  const numbers = Array.from({ length: recoveryKeyGroups }, (_, index) => index + 1);
  return numbers.filter((number) => chosen.has(number));
}

function isSame(typed: string, right: string): boolean {
  const [one, other] = [Buffer.from(typed.trim().toLowerCase()), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export function createRecoveryKeyVault(): RecoveryKeyVault {
  const vault = createSecretVault();
  let asked: readonly number[] = [];
  let isTested = false;

  function shown(): ShownKey | null {
    const bytes = vault.get();
    return bytes === null || isTested ? null : { key: bytes.toString(), asked };
  }

  function keep(key: string, tested: boolean): void {
    vault.set(key);
    isTested = tested;
    asked = tested ? [] : chooseGroups();
  }

  return {
    make() {
      const bytes = randomBytes(recoveryKeyBytes);
      const key = writeRecoveryKey(bytes);
      bytes.fill(0);
      keep(key, false);
      return { key, asked };
    },
    show: shown,
    confirm(groups) {
      const present = shown();
      if (present === null || groups.length !== asked.length) return false;
      const right = groupsOf(present.key);
      isTested = asked.every((group, index) => isSame(groups[index] ?? '', right[group - 1] ?? ''));
      return isTested;
    },
    enter(typed) {
      const key = readRecoveryKey(typed);
      if (key === null) return false;
      keep(key, true);
      return true;
    },
    get: () => (isTested ? vault.get() : null),
    clear() {
      vault.clear();
      isTested = false;
      asked = [];
    },
  };
}
