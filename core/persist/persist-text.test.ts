import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateNix } from '../../rehearsal/testing/nix-instantiate.ts';
import { persistDataArbitrary } from './testing/persist-arbitrary.ts';
import { persistDataSchema } from './persist-data.ts';
import { elementText, persistText } from './persist-text.ts';

describe('persistText', () => {
  it('is the same data for Nix, whatever it holds', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.array(persistDataArbitrary, { minLength: 30, maxLength: 30 }), (many) => {
        const list = many.map((data) => `(${persistText(data)})`).join('\n');
        const read = (evaluateNix(`[ ${list} ]`) as unknown[]).map((one) =>
          persistDataSchema.parse(one),
        );
        expect(read).toEqual(many);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('leaves out what nobody has said', () => {
    expect(persistText({ directories: [], files: [], ignore: [], knowledge: [] })).toBe(
      '# What stays when the root is emptied, and why. Plain data: you may edit it, and\n' +
        '# Tidemark does too.\n{\n  directories = [ ];\n  files = [ ];\n}\n',
    );
  });

  it('writes the attributes of an element in one order, indented to its place', () => {
    const item = { reason: 'Pairings', mode: '0700', path: '/var/lib/bluetooth' };
    expect(elementText('directories', item, '    ')).toBe(
      '{\n      path = "/var/lib/bluetooth";\n      mode = "0700";\n      reason = "Pairings";\n    }',
    );
  });
});
