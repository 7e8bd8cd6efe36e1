import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { breeze } from './breeze.ts';
import { contrastRatio, signContrast, textContrast, weakestContrast } from './contrast.ts';
import { baseColours, roleColours } from './look-colours.ts';
import { isReadable, readableColours, textBackgrounds } from './readable-colours.ts';

const contrasts = ['normal', 'more'] as const;
const schemes = ['light', 'dark'] as const;
const byte = fc.integer({ min: 0, max: 255 });
const colour = fc.record({ red: byte, green: byte, blue: byte });
const black = { red: 0, green: 0, blue: 0 };
const white = { red: 255, green: 255, blue: 255 };

/** Colours at random, with backgrounds that are near black or near white often enough to be taken. */
const given = fc
  .record({
    contrast: fc.constantFrom(...contrasts),
    scheme: fc.constantFrom(...schemes),
    edge: fc.boolean(),
    some: fc.dictionary(fc.constantFrom(...baseColours), colour),
  })
  .map(({ contrast, scheme, edge, some }) => {
    const ends =
      scheme === 'dark' ? { window: black, text: white } : { window: white, text: black };
    return { contrast, given: { ...breeze[contrast][scheme], ...some, ...(edge ? ends : {}) } };
  });

test.each(contrasts.flatMap((contrast) => schemes.map((scheme) => [contrast, scheme] as const)))(
  'Breeze itself can be read: %s, %s',
  (contrast, scheme) => {
    expect(isReadable(breeze[contrast][scheme], contrast)).toBe(true);
  },
);

test('whatever a desktop gives, what is taken of it can be read wherever it stands', () => {
  let taken = 0;
  fc.assert(
    fc.property(given, ({ contrast, given: colours }) => {
      fc.pre(isReadable(colours, contrast));
      taken += 1;
      const made = readableColours(colours, contrast);
      const backgrounds = textBackgrounds(colours);
      for (const name of ['text', 'text-inactive', 'quiet', 'link-text'] as const) {
        expect(weakestContrast(made[name], backgrounds)).toBeGreaterThanOrEqual(
          textContrast[contrast],
        );
      }
      for (const name of ['positive-text', 'neutral-text', 'negative-text'] as const) {
        expect(weakestContrast(made[name], backgrounds)).toBeGreaterThanOrEqual(
          textContrast[contrast],
        );
      }
      expect(weakestContrast(made.focus, backgrounds)).toBeGreaterThanOrEqual(
        signContrast[contrast],
      );
      for (const role of roleColours) {
        const plain = [made.window, made.view, made.button];
        expect(weakestContrast(made[role], plain)).toBeGreaterThanOrEqual(signContrast[contrast]);
      }
      expect(contrastRatio(made['on-highlight'], made.highlight)).toBeGreaterThanOrEqual(4.5);
      for (const button of ['danger', 'danger-hover'] as const) {
        expect(contrastRatio(made['danger-text'], made[button])).toBeGreaterThanOrEqual(
          textContrast[contrast],
        );
      }
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(100);
});
