import { useMemo } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { localeOptions } from './locale-names.ts';
import { useMachineProblems } from './use-machine-problems.ts';

const noLocales: readonly string[] = [];
/** Formats that follow the language; no locale has this name. */
const asLanguage = 'as-language';

/** The language of the new system, or its formats, which follow the language unless chosen. */
export function LocaleField({ kind }: { readonly kind: 'locale' | 'formats' }) {
  const { t, locale } = useText();
  const locales = useApp((state) => loadedOf(state.choices)?.locales ?? noLocales);
  const value = useApp((state) => state.system?.[kind] ?? null);
  const change = useApp((state) => state.changeSystem);
  const problems = useMachineProblems();
  const options = useMemo(() => localeOptions(locales, locale), [locales, locale]);
  if (kind === 'locale') {
    return (
      <ChoiceField
        label={t('machine.locale')}
        value={value ?? ''}
        options={options}
        onChange={(chosen) => change({ locale: chosen })}
        problem={problems.of('locale')}
      />
    );
  }
  return (
    <ChoiceField
      label={t('machine.formats')}
      value={value ?? asLanguage}
      options={[{ id: asLanguage, text: t('machine.formatsAsLanguage') }, ...options]}
      onChange={(chosen) => change({ formats: chosen === asLanguage ? null : chosen })}
      problem={problems.of('formats')}
    />
  );
}
