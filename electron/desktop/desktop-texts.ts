/** What the tray and the notifications say. */
import type { DriftNote } from '../../core/drift/note.ts';
import { formatMemorySize } from '../../core/sizes/format.ts';

export interface DesktopTexts {
  readonly summary: (note: DriftNote | null) => string;
  readonly open: string;
  readonly showDrift: string;
  readonly quit: string;
  readonly freshTitle: string;
  readonly fresh: (names: readonly string[]) => string;
  readonly reminderTitle: string;
  readonly reminder: (note: DriftNote) => string;
}

function listed(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

function english(locale: string): DesktopTexts {
  const plural = (count: number, one: string, many: string): string =>
    `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
  return {
    summary: (note) => {
      if (note === null) return 'Tidemark: nobody has looked at the root yet';
      if (note.open.files === 0) return 'Tidemark: the root is clean';
      const files = plural(note.open.files, 'file', 'files');
      const places = plural(note.open.places, 'place', 'places');
      const size = formatMemorySize(note.open.bytes, locale);
      const precious =
        note.precious === 0 ? '' : `; ${plural(note.precious, 'looks', 'look')} precious`;
      return `The next boot erases ${files} in ${places}, ${size}${precious}`;
    },
    open: 'Open Tidemark',
    showDrift: 'Show the drift',
    quit: 'Quit',
    freshTitle: 'Something precious is not kept',
    fresh: (names) => `${listed(names, locale)}: the next boot erases it unless you keep it.`,
    reminderTitle: 'The next boot erases something precious',
    reminder: ({ preciousNames }) =>
      `${listed(preciousNames, locale)}. It stays in the earlier root for some days: Tidemark can bring it back.`,
  };
}

function german(locale: string): DesktopTexts {
  const plural = (count: number, one: string, many: string): string =>
    `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
  return {
    summary: (note) => {
      if (note === null) return 'Tidemark: Noch hat niemand die Wurzel durchgesehen';
      if (note.open.files === 0) return 'Tidemark: Die Wurzel ist sauber';
      const files = plural(note.open.files, 'Datei', 'Dateien');
      const places = plural(note.open.places, 'Ort', 'Orten');
      const size = formatMemorySize(note.open.bytes, locale);
      const verb = note.precious === 1 ? 'sieht' : 'sehen';
      const precious =
        note.precious === 0
          ? ''
          : `; ${note.precious.toLocaleString(locale)} davon ${verb} wertvoll aus`;
      return `Der nächste Start löscht ${files} an ${places}, ${size}${precious}`;
    },
    open: 'Tidemark öffnen',
    showDrift: 'Abweichungen anzeigen',
    quit: 'Beenden',
    freshTitle: 'Etwas Wertvolles wird nicht behalten',
    fresh: (names) =>
      `${listed(names, locale)}: Der nächste Start löscht es, wenn Sie es nicht behalten.`,
    reminderTitle: 'Der nächste Start löscht etwas Wertvolles',
    reminder: ({ preciousNames }) =>
      `${listed(preciousNames, locale)}. In der früheren Wurzel bleibt es noch einige Tage: Tidemark kann es zurückholen.`,
  };
}

/** @param locale BCP 47 tag; English for languages without texts */
export function desktopTexts(locale: string): DesktopTexts {
  return locale.toLowerCase().split('-')[0] === 'de' ? german(locale) : english(locale);
}
