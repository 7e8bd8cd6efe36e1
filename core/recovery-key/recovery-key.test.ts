import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupsOf,
  readRecoveryKey,
  recoveryKeyAlphabet,
  recoveryKeyBytes,
  writeRecoveryKey,
} from './recovery-key.ts';

const bytes = fc.uint8Array({ minLength: recoveryKeyBytes, maxLength: recoveryKeyBytes });

describe('a recovery key', () => {
  it('has eight groups of eight letters, as systemd writes it', () => {
    const key = writeRecoveryKey(Uint8Array.from({ length: 32 }, (_, at) => at * 8));
    expect(key).toBe('cccjbcbj-dcdjecej-fcfjgcgj-hchjicij-jcjjkckj-lcljncnj-rcrjtctj-ucujvcvj');
  });

  it('tells all of its bytes, and different ones apart', () => {
    fc.assert(
      fc.property(bytes, (secret) => {
        const text = writeRecoveryKey(secret).replaceAll('-', '');
        const values = [...text].map((letter) => recoveryKeyAlphabet.indexOf(letter));
        const back = Array.from(
          { length: 32 },
          (_, at) => (values[at * 2] ?? 0) * 16 + (values[at * 2 + 1] ?? 0),
        );
        expect(back).toEqual([...secret]);
      }),
    );
  });

  it('is read back however it was typed', () => {
    fc.assert(
      fc.property(bytes, (secret) => {
        const key = writeRecoveryKey(secret);
        for (const typed of [
          key,
          key.toUpperCase(),
          key.replaceAll('-', ''),
          ` ${key.replaceAll('-', ' ')}\n`,
        ]) {
          expect(readRecoveryKey(typed)).toBe(key);
        }
        expect(groupsOf(key)).toHaveLength(8);
      }),
    );
  });

  it.each(['', 'cbde', `${'c'.repeat(63)}a`, 'c'.repeat(65), 'my own words '.repeat(8)])(
    'is not %j',
    (typed) => {
      expect(readRecoveryKey(typed)).toBeNull();
    },
  );
});
