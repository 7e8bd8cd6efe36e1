import type { englishWords } from './english/words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof englishWords };
    returnNull: false;
  }
}
