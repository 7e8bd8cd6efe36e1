import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from './english.ts';
import { accentedText, isPseudoTag, mirroredText, pseudoTags } from './pseudo.ts';

const parts = fc.array(
  fc.oneof(
    fc.string(),
    fc.constantFrom('{{path}}', '{{count}}', '<1>', '</1>', '/etc/nixos', '2 GiB', '--root', ' '),
  ),
);
const texts = parts.map((list) => list.join(''));

function fixed(text: string): readonly string[] {
  return text.match(/\{\{[^{}]*\}\}|<\/?\w+\s*\/?>/g) ?? [];
}

describe('the pseudo-languages', () => {
  it('leave every placeholder and every tag as it is, in its order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fixed(accentedText(text))).toEqual(fixed(text));
        expect(fixed(mirroredText(text))).toEqual(fixed(text));
      }),
    );
  });

  it('close every border that they open', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!/[\u2066-\u2069\u202a-\u202e]/.test(text));
        const turned = mirroredText(text);
        const count = (mark: RegExp): number => (turned.match(mark) ?? []).length;
        expect(count(/\u202e/g)).toBe(count(/\u202c/g));
        expect(count(/\u2066/g)).toBe(count(/\u2069/g));
        expect(turned.replace(/[\u200f\u202e\u202c\u2066\u2069]/g, '')).toBe(
          text.replaceAll('\u200f', ''),
        );
      }),
    );
  });

  it('accent every letter outside of placeholders, and give it the room of longer languages', () => {
    for (const text of Object.values(english)) {
      const words = text.replace(/\{\{\w+\}\}/g, '');
      const turned = accentedText(text);
      expect(turned.replace(/\{\{\w+\}\}/g, '')).not.toMatch(/[a-z]/i);
      expect(turned.length).toBeGreaterThanOrEqual(text.length + words.length * 0.4);
      expect(turned).toMatch(/^\[.*\]$/su);
    }
  });

  it('keep paths and options readable from left to right', () => {
    expect(mirroredText('Write /etc/nixos with --root')).toBe(
      '\u200f\u202eWrite\u202c \u2066/etc/nixos\u2069 \u202ewith\u202c \u2066--root\u2069',
    );
  });

  it('have tags that dates and numbers can be asked for', () => {
    for (const tag of pseudoTags) {
      expect(() => new Intl.NumberFormat(tag).format(1.5)).not.toThrow();
      expect(isPseudoTag(tag)).toBe(true);
    }
    expect(isPseudoTag('en')).toBe(false);
  });
});
