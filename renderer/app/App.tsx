import { useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { changeLanguage } from '../i18n/start.ts';
import { languageFor, spokenTag } from '../i18n/languages.ts';
import { useApp } from '../state/use-app.ts';
import { LostHelper } from './LostHelper.tsx';
import { PageList } from './PageList.tsx';
import { pages } from './pages.tsx';
import { RehearsalBanner } from './RehearsalBanner.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** Main's word about colours and language, put on the root element where style sheets read it. */
function useDesktop(): string {
  const application = useApp((state) => state.application);
  const locale = spokenTag(application?.locale ?? navigator.language);
  const systemScheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const colourScheme = application?.colourScheme ?? systemScheme;
  // Before the first paint: a dark desktop must not flash white.
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = colourScheme;
    root.lang = locale;
    root.dir = languageFor(locale).direction;
    void changeLanguage(locale);
  }, [colourScheme, locale]);
  return locale;
}

export function App() {
  const locale = useDesktop();
  const pageId = useApp((state) => state.pageId);
  useShortcuts();
  const OpenPage = pages[pageId];
  return (
    <I18nProvider locale={locale}>
      <div className="shell">
        <RehearsalBanner />
        <PageList />
        <OpenPage key={pageId} />
      </div>
      <LostHelper />
    </I18nProvider>
  );
}
