import type { SelectOption } from '../../ui/Select.tsx';

function nameOf(locale: string, names: Intl.DisplayNames): string | null {
  const [tag = ''] = locale.split(/[.@]/);
  if (!tag.includes('_') && tag.length > 3) return null;
  try {
    return names.of(tag.replace('_', '-')) ?? null;
  } catch {
    return null;
  }
}

/** Locales by the name of their language in the reader's, with the technical name beside it. */
export function localeOptions(locales: readonly string[], reader: string): SelectOption<string>[] {
  const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
  const compare = new Intl.Collator(reader).compare;
  return locales
    .map((id) => {
      const name = nameOf(id, names);
      return { id, text: name === null ? id : `${name} · ${id}` };
    })
    .sort((one, other) => compare(one.text, other.text));
}
