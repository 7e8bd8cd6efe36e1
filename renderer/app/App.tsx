import { lazy, Suspense, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { changeLanguage } from '../i18n/start.ts';
import { formatTag, languageFor, spokenTag } from '../i18n/languages.ts';
import { useApp } from '../state/use-app.ts';
import { NeitherPage } from '../features/neither/NeitherPage.tsx';
import { faceKind } from './face-kind.ts';
import { later } from '../ui/later.tsx';
import { LogNotSaved } from './LogNotSaved.tsx';
import { LostHelper } from './LostHelper.tsx';
import { SpecNotOpened } from '../features/opened-spec/SpecNotOpened.tsx';
import { PageList } from './PageList.tsx';
import { pages } from './pages.tsx';
import { Ready } from './Ready.tsx';
import { RehearsalBanner } from './RehearsalBanner.tsx';
import { useLook } from './use-look.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Main's word about the language, put on the root element where style sheets and screen readers read it. */
function useSpokenLanguage(): string {
  const application = useApp((state) => state.application);
  const locale = spokenTag(application?.locale ?? navigator.language);
  useLayoutEffect(() => {
    const root = document.documentElement;
    void changeLanguage(locale).then(() => {
      root.lang = locale;
      root.dir = languageFor(locale).direction;
    });
  }, [locale]);
  return locale;
}

const ManagerShell = lazy(async () => {
  const { ManagerShell: component } = await import('./ManagerShell.tsx');
  return { default: component };
});

const StickPage = later(
  async () => (await import('../features/stick/StickPage.tsx')).StickPage,
  <EmptyFrame />,
);

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
      return (
        <>
          <Journey />
          <Ready />
        </>
      );
    case 'stick':
      return (
        <>
          <StickPage />
          <Ready />
        </>
      );
    case 'neither':
      return (
        <>
          <NeitherPage />
          <Ready />
        </>
      );
    case 'manager':
      return (
        <Suspense fallback={<EmptyFrame />}>
          <ManagerShell />
          <Ready />
        </Suspense>
      );
  }
}

export function App() {
  const locale = useSpokenLanguage();
  useLook();
  useShortcuts();
  return (
    <I18nProvider locale={formatTag(locale)}>
      <div className="shell">
        <RehearsalBanner />
        <OpenFace />
      </div>
      <LostHelper />
      <LogNotSaved />
      <SpecNotOpened />
    </I18nProvider>
  );
}
