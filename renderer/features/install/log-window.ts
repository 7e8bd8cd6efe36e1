/** Which lines of a long log have to be drawn. All rows are equally high. */

/** Height of a row in CSS pixels; the same as in install.css. */
export const rowPixels = 19;

export interface LogWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

const spare = 20;

/**
 * The rows that can be seen, and a few more on both sides.
 *
 * @param scrollTop pixels above the view
 * @param viewPixels height of the view
 */
export function logWindow(count: number, scrollTop: number, viewPixels: number): LogWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowPixels) - spare);
  const end = Math.min(count, Math.ceil((scrollTop + viewPixels) / rowPixels) + spare);
  return { first: Math.min(first, end), end };
}

/** Whether the view stands at the end, so that it should follow new lines. */
export function isAtEnd(scrollTop: number, viewPixels: number, contentPixels: number): boolean {
  return contentPixels - viewPixels - scrollTop < rowPixels * 1.5;
}
