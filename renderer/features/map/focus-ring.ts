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
const rows: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** The part above or below: of those in the next row the one whose middle is nearest. */
function verticalTarget(
  items: readonly HTMLElement[],
  from: HTMLElement,
  direction: number,
): HTMLElement | undefined {
  const boxOf = (item: HTMLElement) => {
    const { top, left, right } = item.getBoundingClientRect();
    return { item, top, middle: (left + right) / 2 };
  };
  const own = boxOf(from);
  // The rooms of a container begin below it, and so count as a row of their own.
  const beyond = items.map(boxOf).filter(({ top }) => (top - own.top) * direction > 1);
  const distance = ({ top, middle }: ReturnType<typeof boxOf>): number =>
    top * direction * 1000 + Math.abs(middle - own.middle);
  return beyond.toSorted((one, other) => distance(one) - distance(other))[0]?.item;
}

/** Moves the focus among the parts inside an element: arrows, Home and End. */
function moveFocus(container: HTMLElement, key: string, isRightToLeft: boolean): boolean {
  const items = [...container.querySelectorAll<HTMLElement>('[data-map-item]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const from = items[at];
  if (from === undefined) return false;
  const step = (steps[key] ?? 0) * (isRightToLeft ? -1 : 1);
  const row = rows[key] ?? 0;
  if (key !== 'Home' && key !== 'End' && step === 0 && row === 0) return false;
  const beside = key === 'Home' ? items[0] : key === 'End' ? items.at(-1) : items[at + step];
  const target = row === 0 ? beside : verticalTarget(items, from, row);
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
