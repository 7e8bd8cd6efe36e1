import { expect, it } from 'vitest';
import { parseSecureBoot } from './preflight-secure-boot.ts';

/** As efivarfs has it: attributes 6 (boot service, runtime), then the value. */
function variable(value: number): string {
  return String.fromCodePoint(6, 0, 0, 0, value);
}

it.each([
  [variable(1), variable(0), 'on'],
  [variable(0), variable(0), 'off'],
  [variable(0), variable(1), 'setup'],
  [variable(0), null, 'off'],
  [null, variable(1), 'unknown'],
  ['', null, 'unknown'],
  [variable(1).slice(0, 4), null, 'unknown'],
])('%j and %j say %s', (secureBoot, setupMode, state) => {
  expect(parseSecureBoot(secureBoot, setupMode)).toBe(state);
});
