/**
 * The tables of a console key map as `loadkeys --unicode --mktable` prints them: the text of the
 * kernel's defkeymap.c.
 */

/** What the keys give while certain modifiers are held; the index in `entries` is the key code. */
interface KeyTable {
  /** Sum of `1 << weight` of the modifiers held; weights as in keymaps(5). */
  readonly modifiers: number;
  readonly entries: readonly number[];
}

/** A dead character and a letter, and what they become together. */
export interface Accent {
  readonly dead: string;
  readonly base: string;
  readonly result: string;
}

export interface KeyTables {
  readonly tables: readonly KeyTable[];
  /** Empty where the map defines none; the kernel then keeps its own. */
  readonly accents: readonly Accent[];
}

/** The order is the weight (keymaps(5)). */
const modifierNames = [
  'shift',
  'altgr',
  'ctrl',
  'alt',
  'shiftl',
  'shiftr',
  'ctrll',
  'ctrlr',
  'capsshift',
];

/** `shift_altgr` is 3, `plain` is 0; null for a name that is none. */
function modifiersOf(name: string): number | null {
  if (name === 'plain') return 0;
  let sum = 0;
  for (const part of name.split('_')) {
    const weight = modifierNames.indexOf(part);
    if (weight < 0) return null;
    sum |= 1 << weight;
  }
  return sum;
}

function parseTables(text: string): KeyTable[] {
  return [...text.matchAll(/\bshort\s+(\w+)_map\s*\[[^\]]*\]\s*=\s*\{([^}]*)\}/g)].flatMap(
    ([, name = '', body = '']) => {
      const modifiers = modifiersOf(name);
      const entries = [...body.matchAll(/0x[0-9a-f]+/gi)].map(([entry]) => Number(entry));
      return modifiers === null ? [] : [{ modifiers, entries }];
    },
  );
}

/** A C constant: a number, or a character in quotes, escaped where C asks for it. */
const constant = String.raw`('(?:\\.[0-7]{0,2}|[^'\\])'|0x[0-9a-fA-F]+|\d+)`;
const accentPattern = new RegExp(
  String.raw`\{\s*${constant}\s*,\s*${constant}\s*,\s*${constant}\s*\}`,
  'gu',
);

function characterOf(source: string): string | null {
  if (!source.startsWith("'")) {
    const point = Number(source);
    return point <= 0x10ffff ? String.fromCodePoint(point) : null;
  }
  const inner = source.slice(1, -1);
  const octal = /^\\([0-7]{1,3})$/.exec(inner)?.[1];
  if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
  return inner.startsWith('\\') ? inner.slice(1) : inner;
}

function parseAccents(text: string): Accent[] {
  const start = text.indexOf('accent_table[');
  if (start < 0) return [];
  return [...text.slice(start).matchAll(accentPattern)].flatMap(([, ...sources]) => {
    const [dead, base, result] = sources.map((source) => characterOf(source ?? ''));
    return dead == null || base == null || result == null ? [] : [{ dead, base, result }];
  });
}

/** The tables of a key map; none when the text is no such thing. */
export function parseKeyTables(text: string): KeyTables {
  return { tables: parseTables(text), accents: parseAccents(text) };
}
