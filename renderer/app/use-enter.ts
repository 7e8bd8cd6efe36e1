import { useEffect, useEffectEvent } from 'react';

/** Elements that do something of their own with Enter. */
const ownEnter =
  'button, a, textarea, select, summary, [role="option"], [role="listitem"], [role^="menuitem"]';

function isFree(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.key !== 'Enter' || event.isComposing || !(target instanceof Element)) return false;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return false;
  return !event.defaultPrevented && target.closest(ownEnter) === null;
}

function isRadio({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('input[type="radio"]');
}

/** Enter goes on, where the page says that this is safe and nothing else claims the key. */
export function useEnter(onEnter: (() => void) | null): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (onEnter !== null && isFree(event)) onEnter();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isRadio(event)) press(event);
    };
    // The kit swallows Enter on a radio button, which Space chooses; a form would go on.
    const listenEarly = (event: KeyboardEvent): void => {
      if (isRadio(event)) press(event);
    };
    document.addEventListener('keydown', listen);
    document.addEventListener('keydown', listenEarly, { capture: true });
    return () => {
      document.removeEventListener('keydown', listen);
      document.removeEventListener('keydown', listenEarly, { capture: true });
    };
  }, []);
}
