/** Where the labels outside the bar stand, so that they never overlap and keep the order. */

export interface Labelled {
  /** Inline start of the segment in the bar, in pixels. */
  readonly start: number;
  /** Width of the segment in pixels. */
  readonly width: number;
  /** Width of its label in pixels. */
  readonly labelWidth: number;
}

export interface LabelPlace {
  /** Inline start of the label in pixels. */
  readonly x: number;
  /** Where its leader line leaves the segment. */
  readonly anchor: number;
}

const gap = 12;
const inset = 8;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/**
 * Places for labels: each as near to the start of its segment as its neighbours allow.
 *
 * @returns null when they do not fit side by side; then a list must be shown
 */
export function placeLabels(
  segments: readonly Labelled[],
  barPixels: number,
): readonly LabelPlace[] | null {
  const xs: number[] = [];
  let free = 0;
  for (const { start, width, labelWidth } of segments) {
    const x = Math.max(free, start + Math.min(inset, width / 2));
    xs.push(x);
    free = x + labelWidth + gap;
  }
  let end = barPixels;
  for (let index = segments.length - 1; index >= 0; index -= 1) {
    const x = Math.min(xs[index] ?? 0, end - (segments[index]?.labelWidth ?? 0));
    if (x < 0) return null;
    xs[index] = x;
    end = x - gap;
  }
  return segments.map(({ start, width }, index) => {
    const x = xs[index] ?? 0;
    const margin = Math.min(inset, width / 2);
    return { x, anchor: clamp(x, start + margin, start + width - margin) };
  });
}
