import { createContext, useContext } from 'react';
import type { KeyboardEvent } from 'react';

/** Which part of a map the Tab key reaches and the caption tells about. */
export interface MapFocus {
  readonly activeId: string | null;
  readonly setActive: (id: string) => void;
  /** Told by the pointer, only for the caption. */
  readonly setPointed: (id: string | null) => void;
}

export const MapFocusContext = createContext<MapFocus>({
  activeId: null,
  setActive: () => undefined,
  setPointed: () => undefined,
});

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Moves the focus among the parts inside an element: arrows, Home and End. */
function moveFocus(container: HTMLElement, key: string, isRightToLeft: boolean): boolean {
  const items = [...container.querySelectorAll<HTMLElement>('[data-map-item]')];
  const at = items.findIndex((item) => item === document.activeElement);
  if (at < 0) return false;
  const step = (steps[key] ?? 0) * (isRightToLeft ? -1 : 1);
  const target =
    key === 'Home' ? items[0] : key === 'End' ? items.at(-1) : step === 0 ? null : items[at + step];
  if (target === null) return false;
  target?.focus();
  return true;
}

/** The properties that make an element a stop of the arrow keys. */
export function useMapItem(id: string) {
  const { activeId, setActive, setPointed } = useContext(MapFocusContext);
  return {
    'data-map-item': id,
    tabIndex: activeId === id ? 0 : -1,
    onFocus: (event: { stopPropagation: () => void }) => {
      event.stopPropagation();
      setActive(id);
    },
    onPointerOver: (event: { stopPropagation: () => void }) => {
      event.stopPropagation();
      setPointed(id);
    },
    onPointerLeave: () => setPointed(null),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const drawing = event.currentTarget.closest<HTMLElement>('.map-bars');
      const isRightToLeft = document.documentElement.dir === 'rtl';
      if (drawing === null || !moveFocus(drawing, event.key, isRightToLeft)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
