/**
 * Which rows of a long table are in sight. All rows are equally high, and the browser scrolls; but a
 * browser cannot make an element as high as a million rows on every screen (its lengths are 32-bit in
 * 1/64 pixel, and a scaled screen has fewer of them). Above a limit the scroll bar therefore stands for
 * the whole by proportion, while a small step of the wheel or a key still moves by as many pixels as it
 * says.
 */

/** Height of a row in CSS pixels; the same as in tree.css. */
export const rowPixels = 28;

/** Height of the scrolled element at most, in CSS pixels. */
export const maximumPixels = 8_000_000;

/** Rows drawn beyond the edges of what is in sight. */
const spareRows = 8;

export interface Extent {
  readonly rows: number;
  /** Height of what is in sight, in CSS pixels. */
  readonly viewPixels: number;
}

export interface Place {
  /** Pixels of rows above what is in sight, as if the whole were there. */
  readonly top: number;
  /** The same as the browser has it. */
  readonly scrollTop: number;
}

export const firstPlace: Place = { top: 0, scrollTop: 0 };

/** Height of the scrolled element. */
export function contentPixels({ rows }: Extent): number {
  return Math.min(rows * rowPixels, maximumPixels);
}

interface Ends {
  readonly maximumTop: number;
  readonly maximumScroll: number;
}

function endsOf(extent: Extent): Ends {
  const { rows, viewPixels } = extent;
  return {
    maximumTop: Math.max(0, rows * rowPixels - viewPixels),
    maximumScroll: Math.max(0, contentPixels(extent) - viewPixels),
  };
}

function isExact({ rows }: Extent): boolean {
  return rows * rowPixels <= maximumPixels;
}

function between(low: number, value: number, high: number): number {
  return Math.min(Math.max(low, value), high);
}

/** The place at which so many pixels lie above, with the scroll bar where it belongs. */
export function placeAt(top: number, extent: Extent): Place {
  const { maximumTop, maximumScroll } = endsOf(extent);
  const inside = between(0, top, maximumTop);
  if (isExact(extent)) return { top: inside, scrollTop: inside };
  return { top: inside, scrollTop: Math.round((inside / maximumTop) * maximumScroll) };
}

/**
 * The place after the browser has scrolled. A step shorter than two views moves by itself; a longer one
 * is somebody who drags the scroll bar, and goes where its place in the whole is.
 */
export function placeAfter(before: Place, scrollTop: number, extent: Extent): Place {
  const { maximumTop, maximumScroll } = endsOf(extent);
  if (isExact(extent)) return placeAt(scrollTop, extent);
  const step = scrollTop - before.scrollTop;
  if (Math.abs(step) > extent.viewPixels * 2) {
    return { top: between(0, (scrollTop / maximumScroll) * maximumTop, maximumTop), scrollTop };
  }
  const moved = between(0, before.top + step, maximumTop);
  // The bar has come to its end while a few rows are left: they are what was meant.
  const top =
    scrollTop <= 0 && moved < extent.viewPixels
      ? 0
      : scrollTop >= maximumScroll && maximumTop - moved < extent.viewPixels
        ? maximumTop
        : moved;
  const isNearEnd = scrollTop < extent.viewPixels || scrollTop > maximumScroll - extent.viewPixels;
  // Near an end the bar is put right, so that neither end comes before the rows do.
  return isNearEnd || top === 0 || top === maximumTop ? placeAt(top, extent) : { top, scrollTop };
}

export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** The rows in sight and a few more on both sides. */
export function rowsAt({ top }: Place, { rows, viewPixels }: Extent): RowWindow {
  const first = Math.max(0, Math.floor(top / rowPixels) - spareRows);
  const end = Math.min(rows, Math.ceil((top + viewPixels) / rowPixels) + spareRows);
  return { first: Math.min(first, end), end };
}

/**
 * How many rows are drawn at most. A row that comes into sight takes the element of one that has left:
 * that of the same number modulo this.
 */
export function poolSize({ viewPixels }: Extent): number {
  return Math.ceil(viewPixels / rowPixels) + 1 + spareRows * 2;
}

/** Where a row is drawn within the scrolled element, in pixels from its top. */
export function rowOffset(index: number, { top, scrollTop }: Place): number {
  return scrollTop + index * rowPixels - top;
}

/** The nearest place at which a row is in sight as a whole. */
export function placeShowing(index: number, place: Place, extent: Extent): Place {
  const rowTop = index * rowPixels;
  if (rowTop < place.top) return placeAt(rowTop, extent);
  const lowest = rowTop + rowPixels - extent.viewPixels;
  return place.top < lowest ? placeAt(lowest, extent) : place;
}

/** Rows that a page up or down goes over. */
export function rowsOfPage({ viewPixels }: Extent): number {
  return Math.max(1, Math.floor(viewPixels / rowPixels) - 1);
}
