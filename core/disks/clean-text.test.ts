import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

test('terminal sequences, line ends and direction overrides lose their power', () => {
  expect(cleanText('\u001B[31mred\u001B[0m\nnext')).toBe('[31mred [0m next');
  expect(cleanText('a\u202Egpj.exe')).toBe('a gpj.exe');
  expect(cleanText('\u009B31mC1')).toBe('31mC1');
});

test('ordinary text stays, outer spaces go, nothing is null', () => {
  expect(cleanText('  Größe "2" \\ $x  ')).toBe('Größe "2" \\ $x');
  expect(cleanText(' \t\n')).toBeNull();
  expect(cleanText(null)).toBeNull();
});

test('the length is limited and no pair is split', () => {
  expect(cleanText('x'.repeat(5000))).toHaveLength(512);
  expect(cleanText(`${'x'.repeat(511)}💾`)).toBe('x'.repeat(511));
});

test('whatever comes in, what comes out is harmless and stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (value) => {
      const cleaned = cleanText(value);
      expect(cleaned ?? 'x').toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,512}$/u);
      expect(cleanText(cleaned)).toBe(cleaned);
    }),
  );
});
