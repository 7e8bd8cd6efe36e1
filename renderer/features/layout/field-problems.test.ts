import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { installSpecSchema } from '../../../core/spec/spec.ts';
import type { InstallSpec } from '../../../core/spec/spec.ts';
import { defaultSpec, defaultSwap } from '../../../core/spec/defaults.ts';
import { GIB } from '../../../core/sizes/units.ts';
import { emptyDisk } from '../../preview/disks.ts';
import { englishWords as en } from '../../i18n/english/words.ts';
import { fieldProblems, fitsShape, shapes } from './field-problems.ts';
import type { Shape } from './field-problems.ts';
import { freeSubvolume } from './free-subvolume.ts';
import { fromGib, gibAtLeast, gibAtMost, toGib } from './sizes.ts';

const base = defaultSpec(emptyDisk, defaultSwap('file', 8 * GIB));

/** The base with a text in the field that a shape is for. */
function withText(shape: Shape, text: string): InstallSpec {
  const { encryption, layout, btrfs } = base;
  const own = { role: 'own', name: 'data', mountPoint: '/srv/data' } as const;
  const added = (change: object): InstallSpec => ({
    ...base,
    btrfs: { ...btrfs, subvolumes: [...btrfs.subvolumes, { ...own, ...change }] },
  });
  switch (shape) {
    case 'mapping':
      return { ...base, encryption: { ...encryption, mapping: text } };
    case 'luksLabel':
      return { ...base, encryption: { ...encryption, label: text } };
    case 'efiLabel':
      return { ...base, layout: { ...layout, efi: { ...layout.efi, label: text } } };
    case 'btrfsLabel':
      return { ...base, btrfs: { ...btrfs, label: text } };
    case 'subvolumeName':
      return added({ name: text });
    case 'mountPoint':
      return added({ mountPoint: text });
  }
}

const interesting = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.stringMatching(/^[A-Za-z0-9_@./-]{0,70}$/),
  fc.stringMatching(/^(\/[a-z.]{0,4}){0,5}$/),
  fc.constantFrom('', '/', '//', '/a/', '/a/../b', '/.a', 'root-blank', 'swap', 'a'.repeat(64)),
);

describe('shapes', () => {
  const names = Object.keys(shapes) as Shape[];

  it.each(names)('agrees with the schema on %s', (shape) => {
    fc.assert(
      fc.property(interesting, (text) => {
        const isValid = installSpecSchema.safeParse(withText(shape, text)).success;
        expect(fitsShape(shape, text)).toBe(isValid);
      }),
      { numRuns: 400 },
    );
  });

  it.each(names)('has a sentence for %s', (shape) => {
    expect(en.shapes).toHaveProperty(shape);
  });
});

describe('fieldProblems', () => {
  it('finds nothing wrong with what is proposed', () => {
    expect(fieldProblems(base)).toEqual([]);
  });

  it('names the row of a subvolume', () => {
    const [problem] = fieldProblems(withText('mountPoint', 'no'));
    expect(problem).toEqual({ kind: 'shape', shape: 'mountPoint', index: 5 });
  });
});

describe('freeSubvolume', () => {
  it('proposes what nothing else has and the schema takes', () => {
    let { subvolumes } = base.btrfs;
    for (let count = 0; count < 5; count += 1)
      subvolumes = [...subvolumes, freeSubvolume(subvolumes)];
    expect(fieldProblems({ ...base, btrfs: { ...base.btrfs, subvolumes } })).toEqual([]);
  });
});

describe('sizes in GiB', () => {
  it('come back as they were typed, in whole MiB', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (hundredths) => {
        const gib = hundredths / 100;
        expect(fromGib(gib) % 1_048_576).toBe(0);
        expect(toGib(fromGib(gib))).toBeCloseTo(gib, 2);
      }),
    );
  });

  it('keep the ends of a range inside the range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 45 }), (bytes) => {
        expect(gibAtLeast(bytes) * GIB).toBeGreaterThanOrEqual(bytes - 1);
        expect(gibAtMost(bytes) * GIB).toBeLessThanOrEqual(bytes + 1);
      }),
    );
  });
});
