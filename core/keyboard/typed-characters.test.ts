import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKeyTables } from './key-table.ts';
import { typedCharacters } from './typed-characters.ts';

/** Tables as `loadkeys --unicode --mktable` prints them: keys 0 and up, and accents. */
function mktable(tables: Readonly<Record<string, readonly number[]>>, accents = ''): string {
  const texts = Object.entries(tables).map(
    ([name, keys]) =>
      `static unsigned short ${name}_map[NR_KEYS] = {\n\t${keys
        .map((key) => `0x${key.toString(16).padStart(4, '0')}`)
        .join(',\t')},\n};\n`,
  );
  return `${texts.join('\n')}
ushort *key_map[MAX_NR_KEYMAPS] = {
	plain_map,	shift_map,	0
};
char func_buf[] = {
	'\\033', '[', '[', 'A', 0,
};
struct kbdiacruc accent_table[MAX_DIACR] = {
${accents}
};
unsigned int accent_table_size = 9;
`;
}

const shift = 0xf700;
const altGr = 0xf701;
const graveKey = 0xf400;
const acuteKey = 0xf401;
const typed = (text: string): string => typedCharacters(parseKeyTables(text));

describe('typedCharacters', () => {
  it('takes characters, letters and code points, each once and sorted, and no controls', () => {
    const keys = [0xf200, 0xf01b, 0xfb62, 0xf062, 0xf031, 0x20ac, 0x0444, 0xf07f, 0xf0e9, 0xf009];
    expect(typed(mktable({ plain: keys }))).toBe('1béф€');
  });

  it('takes what held modifiers lead to, and nothing that none leads to', () => {
    const tables = {
      plain: [0xfb61, shift],
      shift: [0xfb41, 0xf200, altGr],
      altgr: [0x00b5, 0xf200],
      shift_altgr: [0x20ac],
      ctrl: [0xf078],
    };
    expect(typed(mktable(tables))).toBe('Aa€');
    expect(typed(mktable({ ...tables, plain: [0xfb61, shift, altGr] }))).toBe('Aaµ€');
  });

  it('leaves out what only a locking or a Compose key reaches', () => {
    const tables = { plain: [0xfb61, 0xfa01, 0xf20e, 0xf060], altgr: [0x0444] };
    expect(typed(mktable(tables, "{'`', 'a', 0x00e0},"))).toBe('`a');
  });

  it('takes the modifiers of the kernel where a map leaves their keys alone', () => {
    const plain = Array<number>(43).fill(0xf200);
    plain[16] = 0xfb61;
    const tables = { plain, shift: [0xfb41] };
    expect(typed(mktable(tables))).toBe('Aa');
    plain[42] = 0xf201;
    expect(typed(mktable(tables))).toBe('a');
  });

  it('combines dead keys with what can be typed, by the table of the map', () => {
    const accents = "{'`', 'a', 0x00e0},\t{'`', 'e', 0x00e8},\t{'\\'', 'a', 0x00e1},";
    expect(typed(mktable({ plain: [0xfb61, graveKey] }, accents))).toBe('`aà');
    expect(typed(mktable({ plain: [0xfb61, acuteKey] }, accents))).toBe("'aá");
  });

  it('combines them by the table of the kernel where the map has none', () => {
    expect(typed(mktable({ plain: [0xfb61, 0xfb7a, acuteKey] }))).toBe("'azá");
  });

  it('knows dead keys by their character as well', () => {
    expect(typed(mktable({ plain: [0xfb61, 0xfd60] }, "{'`', 'a', 0x00e0},"))).toBe('`aà');
  });

  it('reads quotes, braces, backslashes and octal numbers in the table', () => {
    const accents = "{'}', '{', 0x0107},\t{'\\'', '\\\\', 0x0079},\t{'\\140', 'a', '\\341'},";
    expect(parseKeyTables(mktable({}, accents)).accents).toEqual([
      { dead: '}', base: '{', result: 'ć' },
      { dead: "'", base: '\\', result: 'y' },
      { dead: '`', base: 'a', result: 'á' },
    ]);
  });

  it('finds nothing in a text that is no table, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typed(text)).toBe('');
      }),
    );
  });

  it('finds exactly the printable code points that the keys hold', () => {
    const points = fc.uniqueArray(fc.integer({ min: 1, max: 0xd7ff }), { maxLength: 40 });
    fc.assert(
      fc.property(points, (keys) => {
        const expected = keys
          .toSorted((a, b) => a - b)
          .map((point) => String.fromCodePoint(point))
          .filter((character) => !/\p{Cc}/u.test(character));
        expect(typed(mktable({ plain: keys }))).toBe(expected.join(''));
      }),
    );
  });
});
