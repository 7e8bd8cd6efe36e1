import type { Choices } from '../../core/system/choices.ts';

/** All zones that the browser knows: hundreds, as on a real machine. */
const timeZones = Intl.supportedValuesOf('timeZone');

const languages = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'sv', 'tr', 'uk', 'zh'];
const regions = ['AT', 'BE', 'BR', 'CH', 'CN', 'DE', 'ES', 'FR', 'GB', 'IE', 'IT', 'JP', 'US'];
const locales = languages.flatMap((language) =>
  regions.map((region) => `${language}_${region}.UTF-8`),
);

function variant(name: string, description: string, consoleKeyMap: string | null = null) {
  return { name, description, consoleKeyMap };
}

export const previewChoices: Choices = {
  timeZones: [...timeZones, 'UTC'],
  locales: ['C.UTF-8', ...locales],
  consoleKeyMaps: ['de', 'de-latin1', 'de-latin1-nodeadkeys', 'dvorak', 'fr', 'uk', 'us'],
  xkbLayouts: [
    {
      name: 'de',
      description: 'German',
      consoleKeyMap: 'de',
      variants: [
        variant('nodeadkeys', 'German (no dead keys)', 'de-latin1-nodeadkeys'),
        variant('neo', 'German (Neo 2)'),
      ],
    },
    { name: 'fr', description: 'French', consoleKeyMap: 'fr', variants: [] },
    { name: 'gb', description: 'English (UK)', consoleKeyMap: 'uk', variants: [] },
    {
      name: 'us',
      description: 'English (US)',
      consoleKeyMap: 'us',
      variants: [variant('dvorak', 'English (Dvorak)', 'dvorak')],
    },
  ],
  release: '26.05',
  current: {
    timeZone: 'Europe/Berlin',
    locale: 'en_GB.UTF-8',
    layout: 'de',
    variant: '',
    consoleKeyMap: 'us',
  },
  connections: ['Harbour Wi-Fi', 'Lighthouse'],
};
