import { expect, it } from 'vitest';
import { untypableCharacters } from './typable.ts';

it('names each character once, in order, and whole', () => {
  expect(untypableCharacters('é🌊a🌊éb', 'abc')).toBe('é🌊');
});

it('does not take a decomposed letter for the composed one', () => {
  expect(untypableCharacters('e\u0301', 'eé')).toBe('\u0301');
});

it('finds nothing where all can be typed, and nothing where nothing is known', () => {
  expect(untypableCharacters('cab', 'abc')).toBe('');
  expect(untypableCharacters('cab', '')).toBe('');
});
