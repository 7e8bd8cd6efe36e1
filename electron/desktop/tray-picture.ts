/**
 * The tray's picture: the waterline in a ring. It is drawn rather than loaded, because the water stands
 * as high as the drift: low on a clean root, high with much on it.
 */

export interface TrayPicture {
  /** Edge in pixels. */
  readonly size: number;
  /** 0 for an empty root, 1 for the highest tide. */
  readonly level: number;
  /** Something precious is among it: the water takes the colour of a warning. */
  readonly isPrecious: boolean;
  readonly isDark: boolean;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Breeze's text, highlight and neutral colours (light and dark scheme). */
const inkOnLight: Colour = [35, 38, 41];
const inkOnDark: Colour = [252, 252, 252];
const water: Colour = [61, 174, 233];
const warning: Colour = [246, 116, 0];

/** How much of a pixel lies inside an edge that is `distance` pixels away; soft over one pixel. */
function coverage(distance: number): number {
  return Math.min(1, Math.max(0, distance + 0.5));
}

/** BGRA, premultiplied, as Electron's `nativeImage.createFromBitmap` takes it on Linux. */
export function drawTrayPicture({ size, level, isPrecious, isDark }: TrayPicture): Buffer {
  const pixels = Buffer.alloc(size * size * 4);
  const radius = size / 2 - 1;
  const stroke = Math.max(1.5, size / 14);
  const ink = isDark ? inkOnDark : inkOnLight;
  const fill = isPrecious ? warning : water;
  const inner = radius - stroke - size / 16;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [dx, dy] = [x + 0.5 - size / 2, y + 0.5 - size / 2];
      const fromCentre = Math.hypot(dx, dy);
      const ring = Math.min(coverage(radius - fromCentre), coverage(fromCentre - radius + stroke));
      const surface = inner - 2 * inner * level + (Math.sin((dx / size) * 2 * Math.PI) * size) / 24;
      const wet = Math.min(coverage(inner - fromCentre), coverage(dy - surface));
      const colour = ring >= wet ? ink : fill;
      const alpha = Math.max(ring, wet);
      const at = (y * size + x) * 4;
      for (const [channel, value] of [colour[2], colour[1], colour[0]].entries()) {
        pixels[at + channel] = Math.round(value * alpha);
      }
      pixels[at + 3] = Math.round(255 * alpha);
    }
  }
  return pixels;
}

/** The height of the water for so many files: quick at first, slow later, 1 from about 1000 on. */
export function waterLevel(files: number): number {
  return files <= 0 ? 0 : Math.min(1, 0.2 + 0.8 * (Math.log10(files) / 3));
}
