import type { LookFont } from './desktop-look.ts';

const pointsPerPixel = 0.75;
const smallestPt = 7;
const largestPt = 20;
/** Qt 6 writes at least 16 fields; Qt 5 wrote 10, or 11 with the style's name. */
const qt6Fields = 16;
/** Qt 5 counted weights from 0 to 99; these are its names' values with those of CSS (QFont::Weight). */
const qt5Weights: readonly (readonly [number, number])[] = [
  [0, 100],
  [12, 200],
  [25, 300],
  [50, 400],
  [57, 500],
  [63, 600],
  [75, 700],
  [81, 800],
  [87, 900],
];

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function cssWeight(weight: number, isQt6: boolean): number {
  if (!Number.isFinite(weight)) return 400;
  if (isQt6) return clamp(Math.round(weight / 100) * 100, 100, 900);
  return qt5Weights.findLast(([least]) => weight >= least)?.[1] ?? 400;
}

function sizePt(points: number, pixels: number): number | null {
  const size = points > 0 ? points : pixels * pointsPerPixel;
  return Number.isFinite(size) && size > 0 ? clamp(size, smallestPt, largestPt) : null;
}

/**
 * A font as QFont::toString writes it: `family,points,pixels,style hint,weight,…`. Null when it is no
 * font: the family must be a plain name, since it ends up in a style sheet. Sizes beyond what the
 * pages can take are brought to the nearest that they can.
 */
export function parseQtFont(text: unknown): LookFont | null {
  if (typeof text !== 'string' || text.length > 400) return null;
  const fields = text.split(',');
  const [family = '', points = '', pixels = '', , weight = ''] = fields;
  const name = family.trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._+&()-]{0,79}$/u.test(name)) return null;
  const size = sizePt(Number.parseFloat(points), Number.parseFloat(pixels));
  if (size === null) return null;
  const number = Number.parseFloat(weight);
  return { family: name, sizePt: size, weight: cssWeight(number, fields.length >= qt6Fields) };
}
