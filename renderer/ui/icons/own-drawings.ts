/**
 * Our own drawings, for what Breeze has no sign for: the waterline above all. On a 16 × 16 grid, with
 * edges on whole pixels or lines of one pixel, as Breeze draws.
 */
interface OwnDrawing {
  readonly path: string;
  /** Drawn as a line; otherwise filled, with inner outlines as holes. */
  readonly isLine: boolean;
}

function line(...parts: readonly string[]): OwnDrawing {
  return { path: parts.join(''), isLine: true };
}

function filled(...parts: readonly string[]): OwnDrawing {
  return { path: parts.join(''), isLine: false };
}

export const ownDrawings = {
  wave: line(
    'M1.5 6.5c1.6-2 2.7-2 4.3 0s2.7 2 4.3 0 2.7-2 4.4 0',
    'M1.5 10.5c1.6-2 2.7-2 4.3 0s2.7 2 4.3 0 2.7-2 4.4 0',
  ),
  dot: line('M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z'),
  flask: line(
    'M6 1.5h4',
    'M7 1.5v4.5l-4 7a1 1 0 0 0 .9 1.5h8.2a1 1 0 0 0 .9-1.5l-4-7v-4.5',
    'M5 10.5h6',
  ),
  key: line('M5 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6z', 'M8 8.5h6.5v2.5', 'M12 8.5v2'),
  solid: filled('M1 4h14v8H1z', 'M2 5v6h12V5z', 'M4 6h3v4H4z', 'M9 6h3v4H9z'),
  memory: filled(
    'M2 4h12v7H2z',
    'M3 5v5h10V5z',
    'M5 6h1v3H5z',
    'M7.5 6h1v3h-1z',
    'M10 6h1v3h-1z',
    'M4 11h1v2H4z',
    'M7.5 11h1v2h-1z',
    'M11 11h1v2h-1z',
  ),
  windows: filled(
    'M2 2h5.5v5.5H2z',
    'M8.5 2H14v5.5H8.5z',
    'M2 8.5h5.5V14H2z',
    'M8.5 8.5H14V14H8.5z',
  ),
  tiles: filled('M2 2h12v12H2z', 'M3 3v10h5V3z', 'M9 3v5h4V3z', 'M9 9v4h4V9z'),
} as const;
