import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { englishWords } from './english/words.ts';
import { fallbackLanguage, loadLanguage, placedValue } from './languages.ts';

async function addWords(tag: string): Promise<void> {
  const { words } = await loadLanguage(tag);
  if (!i18next.hasResourceBundle(tag, 'translation')) {
    i18next.addResourceBundle(tag, 'translation', words);
  }
}

/** Prepares the texts. They are part of the program: nothing is fetched from elsewhere. */
export async function startTexts(tag: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: fallbackLanguage,
    fallbackLng: fallbackLanguage,
    resources: { [fallbackLanguage]: { translation: englishWords } },
    returnNull: false,
    // React escapes; escaping twice would show entities. What is done to values is done for their
    // direction.
    interpolation: { escape: (value: string) => placedValue(i18next.language, value) },
  });
  await changeLanguage(tag);
}

/** Changes the language once main has told which one the desktop speaks. */
export async function changeLanguage(tag: string): Promise<void> {
  if (i18next.language === tag) return;
  await addWords(tag);
  await i18next.changeLanguage(tag);
}
