/** configuration.nix: time zone, language, keyboard. */
import { attribute, commented, set } from '../nix/value.ts';
import type { NixAttribute } from '../nix/value.ts';
import type { Keyboard, System } from '../spec/system.ts';

/** The categories of locale(7) that are formats rather than language. */
const formatCategories = [
  'LC_ADDRESS',
  'LC_IDENTIFICATION',
  'LC_MEASUREMENT',
  'LC_MONETARY',
  'LC_NAME',
  'LC_NUMERIC',
  'LC_PAPER',
  'LC_TELEPHONE',
  'LC_TIME',
];

export function localeSettings({ timeZone, locale, formats }: System): NixAttribute[] {
  const differ = formats !== null && formats !== locale;
  const extra = formatCategories.map((category) => attribute(category, formats));
  return [
    attribute('time.timeZone', timeZone),
    attribute('i18n.defaultLocale', locale),
    ...(differ ? [attribute('i18n.extraLocaleSettings', set(...extra))] : []),
  ];
}

/**
 * The layout of the desktop and, outright, the key map of the console: `console.useXkbConfig` would
 * leave the passphrase prompt with a key map that other programs cannot read.
 */
export function keyboardSettings({ layout, variant, consoleKeyMap }: Keyboard): NixAttribute[] {
  const xkb = set(attribute('layout', layout), attribute('variant', variant));
  return [
    attribute('services.xserver.xkb', xkb),
    commented(
      'The key map of the console, which also types the passphrase at boot.',
      attribute('console.keyMap', consoleKeyMap),
    ),
  ];
}
