/**
 * Areas in proportion to sizes, as nearly square as they can be: the squarified treemap of Bruls,
 * Huizing and van Wijk (2000). Pure arithmetic; what is drawn in the boxes is the page's business.
 */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The worst ratio of a row's sides when it lies along a side of this length. */
function worstRatio(areas: readonly number[], sum: number, side: number): number {
  const largest = Math.max(...areas);
  const smallest = Math.min(...areas);
  return Math.max((side * side * largest) / (sum * sum), (sum * sum) / (side * side * smallest));
}

/** How many of the areas, beginning at the first, make the best row along a side. */
function rowLength(areas: readonly number[], side: number): number {
  let sum = 0;
  let best = Number.POSITIVE_INFINITY;
  for (const [index, area] of areas.entries()) {
    sum += area;
    const ratio = worstRatio(areas.slice(0, index + 1), sum, side);
    if (ratio > best) return index;
    best = ratio;
  }
  return areas.length;
}

interface Laid {
  readonly boxes: readonly Box[];
  readonly rest: Box;
}

/** Lays a row of areas along the shorter side of a box. */
function layRow(areas: readonly number[], box: Box): Laid {
  const sum = areas.reduce((total, area) => total + area, 0);
  const isUpright = box.width >= box.height;
  const thickness = sum / (isUpright ? box.height : box.width);
  let along = isUpright ? box.y : box.x;
  const boxes = areas.map((area): Box => {
    const length = area / thickness;
    const start = along;
    along += length;
    return isUpright
      ? { x: box.x, y: start, width: thickness, height: length }
      : { x: start, y: box.y, width: length, height: thickness };
  });
  const rest = isUpright
    ? { ...box, x: box.x + thickness, width: Math.max(0, box.width - thickness) }
    : { ...box, y: box.y + thickness, height: Math.max(0, box.height - thickness) };
  return { boxes, rest };
}

/**
 * A box for each weight, in the same order. Weights that are not above zero get boxes without area.
 *
 * @param weights the largest first gives the calmest picture
 */
export function treemap(weights: readonly number[], whole: Box): readonly Box[] {
  const sum = weights.reduce((total, weight) => total + Math.max(0, weight), 0);
  const nowhere: Box = { x: whole.x, y: whole.y, width: 0, height: 0 };
  if (sum <= 0 || whole.width <= 0 || whole.height <= 0) return weights.map(() => nowhere);
  const scale = (whole.width * whole.height) / sum;
  const order = [...weights.entries()]
    .filter(([, weight]) => weight > 0)
    .sort(([, one], [, other]) => other - one);
  const result: Box[] = weights.map(() => nowhere);
  let areas: readonly number[] = order.map(([, weight]) => weight * scale);
  let at = 0;
  let box = whole;
  while (areas.length > 0) {
    const count = Math.max(1, rowLength(areas, Math.min(box.width, box.height)));
    const { boxes, rest } = layRow(areas.slice(0, count), box);
    for (const [index, one] of boxes.entries()) {
      const [target = 0] = order[at + index] ?? [];
      result[target] = one;
    }
    at += count;
    areas = areas.slice(count);
    box = rest;
  }
  return result;
}

/** How far another box is when one goes in a direction; endless when it does not lie there. */
function distance(
  from: Box,
  to: Box,
  direction: { readonly x: number; readonly y: number },
): number {
  const across = to.x + to.width / 2 - (from.x + from.width / 2);
  const down = to.y + to.height / 2 - (from.y + from.height / 2);
  const ahead = across * direction.x + down * direction.y;
  const aside = Math.abs(across * direction.y) + Math.abs(down * direction.x);
  return ahead <= 0.5 ? Number.POSITIVE_INFINITY : ahead + aside * 2;
}

/** The box that an arrow key leads to; null when none lies that way. */
export function nearestBox(
  boxes: readonly Box[],
  at: number,
  direction: { readonly x: number; readonly y: number },
): number | null {
  const from = boxes[at];
  if (from === undefined) return null;
  const distances = boxes.map((box) => distance(from, box, direction));
  const least = Math.min(...distances);
  return Number.isFinite(least) ? distances.indexOf(least) : null;
}
