import type { Plugin } from 'vite';

/** The languages of renderer/i18n/languages.ts, as react-aria names them. */
const spoken: readonly string[] = ['en-US', 'de-DE'];

/** A table of one component's texts, in three dozen languages. */
const isTable = /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/]intlStrings\.mjs$/;

/** Takes the languages out of such a table that the window does not speak. Throws if it holds none. */
export function withoutOtherLanguages(table: string): string {
  let kept = 0;
  const rows = table.replaceAll(/^\s*"([a-z]{2}-[A-Z]{2})":\s*[\w$]+,?$/gm, (row, tag: string) => {
    if (!spoken.includes(tag)) return '';
    kept += 1;
    return row.endsWith(',') ? row : `${row},`;
  });
  if (kept !== spoken.length) throw new Error('react-aria keeps its texts in another form now.');
  return rows;
}

/** Leaves texts of the controls out of the page that nobody can be shown: a tenth of its weight. */
export function spokenLanguages(): Plugin {
  return {
    name: 'spoken-languages',
    enforce: 'pre',
    transform(code, id) {
      return isTable.test(id) ? { code: withoutOtherLanguages(code), map: null } : null;
    },
  };
}
