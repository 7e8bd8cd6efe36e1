/** Contrast as WCAG 2.2 defines it ("relative luminance" and "contrast ratio"). */
import type { Colour } from './colour.ts';

/** What text needs: success criterion 1.4.3, and 1.4.6 where more contrast is asked for. */
export const textContrast = { normal: 4.5, more: 7 } as const;
/** What signs without words need, such as frames and focus rings: success criterion 1.4.11. */
export const signContrast = { normal: 3, more: 4.5 } as const;

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** From 0 (black) to 1 (white). */
export function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** From 1 (the same brightness) to 21 (black on white). */
export function contrastRatio(first: Colour, second: Colour): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** The contrast on that background of several on which it is the weakest. */
export function weakestContrast(colour: Colour, backgrounds: readonly Colour[]): number {
  return Math.min(...backgrounds.map((background) => contrastRatio(colour, background)));
}
