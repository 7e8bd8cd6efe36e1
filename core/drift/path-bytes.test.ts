import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOfText, displayPath, isOddName, pathBytesSchema, textOfBytes } from './path-bytes.ts';

const anyBytes = fc
  .uint8Array({ min: 1, max: 255, maxLength: 40 })
  .map((bytes) => String.fromCharCode(...bytes));

it('gives a text back from its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/\p{Cs}/u.test(text));
      const bytes = bytesOfText(text);
      expect(Buffer.from(bytes, 'latin1').equals(Buffer.from(text, 'utf8'))).toBe(true);
      expect(textOfBytes(bytes)).toBe(text);
    }),
  );
});

it('takes bytes for text exactly where they are UTF-8', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      let text: string | null = null;
      try {
        text = decoder.decode(Buffer.from(bytes, 'latin1'));
      } catch {
        // No UTF-8.
      }
      expect(textOfBytes(bytes)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

it('shows any name on one line, without anything that a terminal or a page would obey', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(displayPath(bytes)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
});

it('shows different names differently', () => {
  fc.assert(
    fc.property(anyBytes, anyBytes, (one, other) => {
      fc.pre(one !== other);
      expect(displayPath(one)).not.toBe(displayPath(other));
    }),
  );
});

it.each([
  ['/plain name', '/plain name', false],
  [bytesOfText('/grün'), '/grün', false],
  ['/a\nb\t', '/a\\nb\\t', true],
  ['/a\\x2db', '/a\\\\x2db', true],
  ['/\x1b[31m', '/\\x1b[31m', true],
  ['/bad\xff', '/bad\\xff', true],
  [bytesOfText('/\u202egnp.exe'), '/\\u202egnp.exe', true],
])('shows %j as %s', (bytes, shown, isOdd) => {
  expect(displayPath(bytes)).toBe(shown);
  expect(isOddName(bytes)).toBe(isOdd);
});

it('takes absolute paths without NUL and nothing else', () => {
  expect(pathBytesSchema.safeParse('/a\nb\xff').success).toBe(true);
  for (const bad of ['', 'a', '/a\0b', '/ä\u0100']) {
    expect(pathBytesSchema.safeParse(bad).success).toBe(false);
  }
});
