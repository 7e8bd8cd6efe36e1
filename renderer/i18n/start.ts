import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { fallbackLanguage, resources } from './languages.ts';

/** Prepares the texts. They are part of the bundle: nothing is fetched. */
export async function startTexts(tag: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: tag,
    fallbackLng: fallbackLanguage,
    resources,
    returnNull: false,
    // React escapes; escaping twice would show entities.
    interpolation: { escapeValue: false },
  });
}

/** Changes the language once main has told which one the desktop speaks. */
export async function changeLanguage(tag: string): Promise<void> {
  if (i18next.language !== tag) await i18next.changeLanguage(tag);
}
