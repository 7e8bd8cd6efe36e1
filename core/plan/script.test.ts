import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIB } from '../sizes/units.ts';
import { plainSpec } from '../testing/spec-arbitrary.ts';
import { compilePlan } from './compile.ts';
import { quoteWord } from './display.ts';
import { planScript } from './script.ts';

describe('quoteWord', () => {
  it('is read back by a shell unchanged, whatever the word', () => {
    const word = fc
      .string({ unit: 'binary', maxLength: 40 })
      .filter((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const script = `printf '%s\\0' ${words.map(quoteWord).join(' ')}`;
        const read = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
        expect(read.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });
});

describe('planScript', () => {
  it.each([
    { kind: 'none' } as const,
    { kind: 'file', sizeBytes: GIB, hibernation: true } as const,
    { kind: 'random-key-partition', sizeBytes: GIB } as const,
    { kind: 'plain-partition', sizeBytes: GIB } as const,
  ])('is valid bash with swap $kind and holds every command of the plan', (swap) => {
    const plan = compilePlan(plainSpec({ swap }));
    const script = planScript(plan);
    expect(() => execFileSync('bash', ['-n'], { input: script })).not.toThrow();
    expect(script.match(/^(wipefs|sfdisk|mkfs\.vfat|mkfs\.btrfs) /gm)).toHaveLength(4);
  });

  it('never holds a passphrase, only the question for it', () => {
    expect(planScript(compilePlan(plainSpec()))).toMatch(
      /printf %s "\$passphrase" \| cryptsetup luksFormat/,
    );
  });
});
