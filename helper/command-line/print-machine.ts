/** What the reading verbs print for people. */
import type { VerbOutput } from '../../core/helper/verbs.ts';
import { english } from '../../core/messages/english.ts';
import { renderMessage } from '../../core/messages/render.ts';
import { print } from './output.ts';

const locale = 'en';

/** What the session uses now, and how much there is to choose from; the names come with `--json`. */
export function printChoices(choices: VerbOutput<'choices'>): void {
  const { current, timeZones, locales, xkbLayouts, consoleKeyMaps, connections, release } = choices;
  const line = (title: string, now: string | null, count: number): void => {
    print(`${title.padEnd(16)} ${(now ?? '-').padEnd(24)} of ${count}`);
  };
  const layout = [current.layout, current.variant].filter((name) => name !== null).join(' ');
  print(`${'Release'.padEnd(16)} ${release ?? 'not NixOS'}`);
  line('Time zone', current.timeZone, timeZones.length);
  line('Locale', current.locale, locales.length);
  line('Keyboard', layout === '' ? null : layout, xkbLayouts.length);
  line('Console key map', current.consoleKeyMap, consoleKeyMaps.length);
  print(`${'Connections'.padEnd(16)} ${connections.join(', ') || '-'}`);
}

/** One line each, and what to do where something is not well. */
export function printPreflight({ items }: VerbOutput<'preflight'>): void {
  for (const { state, finding, remedy } of items) {
    print(`${state.padEnd(9)} ${renderMessage(finding, english, locale)}`);
    if (remedy !== null) print(`${' '.repeat(10)}${renderMessage(remedy, english, locale)}`);
  }
}
