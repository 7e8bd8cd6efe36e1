import { expect, it } from 'vitest';
import { liveRelease } from './live-release.ts';

it.each([
  ['ID=nixos\nVERSION_ID="26.05"\nVARIANT_ID=installer\n', '26.05'],
  ["ID='nixos'\nVERSION_ID='26.11'\n", '26.11'],
  ['ID=nixos\nVERSION_ID="26.05pre"\n', null],
  ['ID=debian\nVERSION_ID="12"\n', null],
  ['ID=debian\nVERSION_ID="26.05"\n', null],
  ['', null],
])('%j is %s', (text, release) => {
  expect(liveRelease(text)).toBe(release);
});
