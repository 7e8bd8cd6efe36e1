import { expect, it } from 'vitest';
import { passwordProblem } from './check.ts';

it.each([
  ['', 'password-empty'],
  ['a\0b', 'password-forbidden-character'],
  ['a\n', 'password-forbidden-character'],
  ['\t', 'password-forbidden-character'],
  ['a\u007F', 'password-forbidden-character'],
  ['\u0085', 'password-forbidden-character'],
  ['\uDC00', 'password-forbidden-character'],
  ['a'.repeat(513), 'password-too-long'],
  ['ä'.repeat(257), 'password-too-long'],
])('refuses %j', (text, code) => {
  expect(passwordProblem(text)).toBe(code);
});

it.each([' ', 'a', '"\'$`\\:', 'ä'.repeat(256), '🌊', 'a'.repeat(512)])('takes %j', (text) => {
  expect(passwordProblem(text)).toBeNull();
});
