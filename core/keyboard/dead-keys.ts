import type { Accent, KeyTables } from './key-table.ts';

/**
 * The characters that dead keys stand for, by their number: `ret_diacr` of the kernel's
 * drivers/tty/vt/keyboard.c. The accent table names dead keys by these.
 */
export const deadCharacters: readonly string[] = [...'`\'^~",_U.*=cki#o!?+-)(:n;$@'];

const combining: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  ',': '\u0327',
};

/** The part of the kernel's own accent table that a dead key can use: the letters of Latin-1. */
function kernelAccents(): Accent[] {
  const letters = [...'AEIOUYNCaeiouync'];
  return Object.entries(combining).flatMap(([dead, mark]) =>
    letters.flatMap((base) => {
      const result = `${base}${mark}`.normalize('NFC');
      return result.length === 1 && result <= '\u00FF' ? [{ dead, base, result }] : [];
    }),
  );
}

/** What the map composes, or what the kernel does where the map says nothing (loadkeys(1)). */
export function accentsOf({ accents }: KeyTables): readonly Accent[] {
  return accents.length > 0 ? accents : kernelAccents();
}
