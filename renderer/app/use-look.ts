import { useEffect, useLayoutEffect, useState } from 'react';
import type { DesktopLook } from '../../core/look/desktop-look.ts';
import { lookAttributes, lookProperties } from '../../core/look/look-properties.ts';
import { useApp } from '../state/use-app.ts';

const questions = {
  isDark: '(prefers-color-scheme: dark)',
  wantsContrast: '(prefers-contrast: more)',
  wantsStillness: '(prefers-reduced-motion: reduce)',
} as const;

type Wishes = Readonly<Record<keyof typeof questions, boolean>>;

function wishes(): Wishes {
  return {
    isDark: matchMedia(questions.isDark).matches,
    wantsContrast: matchMedia(questions.wantsContrast).matches,
    wantsStillness: matchMedia(questions.wantsStillness).matches,
  };
}

/** What the browser knows of the desktop: it counts until main has answered, and beside its word. */
function useWishes(): Wishes {
  const [current, setCurrent] = useState(wishes);
  useEffect(() => {
    const lists = Object.values(questions).map((question) => matchMedia(question));
    const update = (): void => setCurrent(wishes());
    for (const list of lists) list.addEventListener('change', update);
    return () => {
      for (const list of lists) list.removeEventListener('change', update);
    };
  }, []);
  return current;
}

/** The look as attributes and custom properties of the root element; through CSSOM, as the policy wants. */
function applyLook(look: DesktopLook): void {
  const root = document.documentElement;
  Object.assign(root.dataset, lookAttributes(look));
  for (const [name, value] of lookProperties(look)) {
    if (value === null) root.style.removeProperty(name);
    else root.style.setProperty(name, value);
  }
}

/** Lets the page look like the desktop, before the first paint and whenever the desktop changes. */
export function useLook(): void {
  const told = useApp((state) => state.application?.look ?? null);
  const { isDark, wantsContrast, wantsStillness } = useWishes();
  useLayoutEffect(() => {
    const scheme = told?.scheme ?? (isDark ? 'dark' : 'light');
    const contrast = wantsContrast ? 'more' : (told?.contrast ?? 'normal');
    applyLook({
      scheme,
      contrast,
      isMotionReduced: wantsStillness || (told?.isMotionReduced ?? false),
      // Colours were made for the contrast that main knows of.
      colours: contrast === told?.contrast ? told.colours : {},
      font: told?.font ?? null,
      fixedFont: told?.fixedFont ?? null,
    });
  }, [told, isDark, wantsContrast, wantsStillness]);
}
