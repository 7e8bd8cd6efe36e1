/**
 * How wide the parts of a partition map are. The same function serves the disk before and after, so
 * that equal partitions stand under each other.
 */

/** A comfortable target for a pointer, in CSS pixels: nothing in the bar is narrower. */
export const minimumSegmentPixels = 44;

/** Adds the pixels that rounding down left over to those that lost most, so that the sum is exact. */
function roundToSum(widths: readonly number[], total: number): number[] {
  const floors = widths.map(Math.floor);
  const left = total - floors.reduce((sum, width) => sum + width, 0);
  const byLoss = widths
    .map((width, index) => ({ index, loss: width - Math.floor(width) }))
    .sort((one, other) => other.loss - one.loss || one.index - other.index);
  for (const { index } of byLoss.slice(0, left)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}

/** The indexes of those whose fair share of what the others leave is below the minimum. */
function narrowOnes(sizes: readonly number[], barPixels: number, minimum: number): Set<number> {
  const narrow = new Set<number>();
  for (;;) {
    const free = sizes.map((_, index) => index).filter((index) => !narrow.has(index));
    const room = barPixels - narrow.size * minimum;
    const total = free.reduce((sum, index) => sum + (sizes[index] ?? 0), 0);
    const found = free.filter((index) => ((sizes[index] ?? 0) / total) * room < minimum);
    if (found.length === 0) return narrow;
    for (const index of found) narrow.add(index);
  }
}

/**
 * The widths of segments in whole pixels, in the same order, summing exactly to the bar: those that
 * would be too narrow are given the minimum, the others share the rest by their size (water-filling).
 *
 * @param sizes sizes in any one unit, all above 0
 * @param barPixels width of the bar in whole pixels
 * @param minimum narrowest segment in whole pixels
 * @returns null when the bar cannot hold that many segments: a list must be shown instead
 */
export function segmentWidths(
  sizes: readonly number[],
  barPixels: number,
  minimum: number = minimumSegmentPixels,
): readonly number[] | null {
  if (sizes.length * minimum > barPixels) return null;
  if (sizes.length === 0) return [];
  const narrow = narrowOnes(sizes, barPixels, minimum);
  if (narrow.size === sizes.length) {
    return roundToSum(
      sizes.map(() => barPixels / sizes.length),
      barPixels,
    );
  }
  const total = sizes.reduce((sum, size, index) => sum + (narrow.has(index) ? 0 : size), 0);
  const room = barPixels - narrow.size * minimum;
  const exact = sizes.map((size, index) => (narrow.has(index) ? minimum : (size / total) * room));
  return roundToSum(exact, barPixels);
}

/**
 * Which segments are drawn clearly wider than they are (by more than half, and by more than 4 pixels):
 * they get the mark that says "not to scale".
 */
export function enlargedSegments(
  sizes: readonly number[],
  widths: readonly number[],
): readonly boolean[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const bar = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => {
    const fair = ((sizes[index] ?? 0) / total) * bar;
    return width > fair * 1.5 && width - fair > 4;
  });
}
