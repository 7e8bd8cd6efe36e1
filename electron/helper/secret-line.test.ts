import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { secretRequestLine } from './secret-line.ts';

function parsedInput(secret: string, input: Readonly<Record<string, unknown>>): unknown {
  const bytes = Buffer.from(secret);
  const line = secretRequestLine({
    id: 7,
    verb: 'install',
    input,
    secrets: { passphrase: bytes },
  });
  expect(line.at(-1)).toBe(0x0a);
  expect(line.indexOf(0x0a)).toBe(line.length - 1);
  return JSON.parse(line.toString());
}

test('the line is what JSON.stringify would have made, for every secret', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (secret) => {
      expect(parsedInput(secret, { a: 1, b: { c: 'd}}' } })).toEqual({
        kind: 'request',
        id: 7,
        verb: 'install',
        input: { a: 1, b: { c: 'd}}' }, passphrase: secret },
      });
    }),
  );
});

test.each(['"', '\\', '\\"', '"}}', '\u0000\u001f\u007f', ' leading and trailing ', "$`'ä😀"])(
  'the secret %j arrives as it is',
  (secret) => {
    expect(parsedInput(secret, { spec: {} })).toMatchObject({ input: { passphrase: secret } });
  },
);

test('an input of nothing but the secret is possible', () => {
  expect(parsedInput('x', {})).toMatchObject({ input: { passphrase: 'x' } });
});

test('several secrets stand side by side, whatever is in them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.boolean(), (one, two, isAlone) => {
      const input = isAlone ? {} : { spec: {} };
      const secrets = { passphrase: Buffer.from(one), userPassword: Buffer.from(two) };
      const line = secretRequestLine({ id: 7, verb: 'install', input, secrets });
      expect(line.at(-1)).toBe(0x0a);
      const expected = { ...input, passphrase: one, userPassword: two };
      expect(JSON.parse(line.toString())).toMatchObject({ input: expected });
    }),
  );
});

test('the secret is neither changed nor shared', () => {
  const secret = Buffer.from('secret');
  const request = { id: 1, verb: 'install', input: {}, secrets: { secret } } as const;
  const line = secretRequestLine(request);
  line.fill(0);
  expect(secret.toString()).toBe('secret');
});
