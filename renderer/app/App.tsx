import { lazy, Suspense, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { changeLanguage } from '../i18n/start.ts';
import { languageFor, spokenTag } from '../i18n/languages.ts';
import { useApp } from '../state/use-app.ts';
import { NeitherPage } from '../features/neither/NeitherPage.tsx';
import { faceKind } from './face-kind.ts';
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
    void changeLanguage(locale).then(() => {
      root.lang = locale;
      root.dir = languageFor(locale).direction;
    });
  }, [colourScheme, locale]);
  return locale;
}

const ManagerShell = lazy(async () => {
  const { ManagerShell: component } = await import('./ManagerShell.tsx');
  return { default: component };
});

function Journey() {
  const pageId = useApp((state) => state.pageId);
  const OpenPage = pages[pageId];
  return (
    <>
      <PageList />
      <OpenPage key={pageId} />
    </>
  );
}

/** What both faces have in common, while it is not known yet which one it is. */
function EmptyFrame() {
  return <div className="page-list" />;
}

function OpenFace() {
  switch (useApp(faceKind)) {
    case null:
      return <EmptyFrame />;
    case 'installer':
      return <Journey />;
    case 'neither':
      return <NeitherPage />;
    case 'manager':
      return (
        <Suspense fallback={<EmptyFrame />}>
          <ManagerShell />
        </Suspense>
      );
  }
}

export function App() {
  const locale = useDesktop();
  useShortcuts();
  return (
    <I18nProvider locale={locale}>
      <div className="shell">
        <RehearsalBanner />
        <OpenFace />
      </div>
      <LostHelper />
    </I18nProvider>
  );
}
