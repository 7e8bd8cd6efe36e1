import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import {
  contentPixels,
  firstPlace,
  placeAfter,
  placeAt,
  placeShowing,
  rowOffset,
  rowsAt,
} from './virtual-rows.ts';
import type { Extent, Place, RowWindow } from './virtual-rows.ts';

export interface VirtualRows {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  readonly window: RowWindow;
  readonly extent: Extent;
  /** Height of the scrolled element in pixels. */
  readonly height: number;
  /** Where the first drawn row stands in it, in pixels. */
  readonly offset: number;
  /** Scrolls as little as is needed to have a row in sight. */
  readonly showRow: (index: number) => void;
}

/**
 * Scrolls a table of any length in an element of the browser.
 *
 * @param headPixels height of a heading that stays at the top of the element
 */
export function useVirtualRows(rows: number, headPixels: number): VirtualRows {
  const ref = useRef<HTMLDivElement>(null);
  const [viewPixels, setViewPixels] = useState(400);
  const [place, setPlace] = useState<Place>(firstPlace);
  const extent: Extent = { rows, viewPixels };
  // Rows that have gone: what was in sight may not be there any more.
  const shown = placeAt(place.top, extent).top === place.top ? place : placeAt(place.top, extent);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => setViewPixels(Math.max(0, element.clientHeight - headPixels));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [headPixels]);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element !== null && Math.abs(element.scrollTop - shown.scrollTop) > 1) {
      element.scrollTop = shown.scrollTop;
    }
  }, [shown.scrollTop]);
  const onScroll = (): void => {
    const scrollTop = ref.current?.scrollTop ?? 0;
    if (Math.abs(scrollTop - shown.scrollTop) > 0.5) setPlace(placeAfter(shown, scrollTop, extent));
  };
  const showRow = useCallback(
    (index: number): void =>
      setPlace((before) => placeShowing(index, before, { rows, viewPixels })),
    [rows, viewPixels],
  );
  const window = rowsAt(shown, extent);
  return {
    ref,
    onScroll,
    window,
    extent,
    height: contentPixels(extent),
    offset: rowOffset(window.first, shown),
    showRow,
  };
}
