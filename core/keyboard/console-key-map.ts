/** A line of systemd's kbd-model-map: a console key map and the XKB settings that it stands for. */
export interface KeyMapLine {
  readonly consoleKeyMap: string;
  /** More than one where the map switches between alphabets: `ru,us`. */
  readonly layouts: readonly string[];
  readonly variants: readonly string[];
}

/** Columns: console map, layouts, model, variants, options; `-` is none. */
export function parseKeyMapLines(text: string): readonly KeyMapLine[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => {
      const [consoleKeyMap, layouts, , variants] = line.trim().split(/\s+/);
      if (consoleKeyMap === undefined || layouts === undefined || variants === undefined) return [];
      return [
        {
          consoleKeyMap,
          layouts: layouts.split(','),
          variants: variants === '-' ? [] : variants.split(','),
        },
      ];
    });
}

interface Wanted {
  readonly layout: string;
  /** Empty for none. */
  readonly variant: string;
}

/** How well a line fits: layout first, then variant, then that it has no second layout. */
function fit(line: KeyMapLine, { layout, variant }: Wanted): number {
  if (line.layouts[0] !== layout) return 0;
  const own = line.variants[0] ?? '';
  const byVariant = own === variant ? 4 : own === '' ? 2 : 0;
  return 1 + byVariant + (line.layouts.length === 1 ? 1 : 0);
}

/**
 * The console key map that types most like an XKB layout, or null when none is known. A map with the
 * layout's own name (`us-dvorak`, `gb`) stands in where the table has no line of that variant.
 *
 * @param available the console's maps on this machine; empty when unknown, and then all are taken
 */
export function consoleKeyMapOf(
  wanted: Wanted,
  lines: readonly KeyMapLine[],
  available: readonly string[],
): string | null {
  const exists = (name: string): boolean => available.length === 0 || available.includes(name);
  let best: { readonly name: string; readonly fit: number } | null = null;
  for (const line of lines) {
    const fits = exists(line.consoleKeyMap) ? fit(line, wanted) : 0;
    if (fits > (best?.fit ?? 0)) best = { name: line.consoleKeyMap, fit: fits };
  }
  const isExact = best !== null && best.fit >= 5;
  const own = wanted.variant === '' ? wanted.layout : `${wanted.layout}-${wanted.variant}`;
  if (!isExact && available.includes(own)) return own;
  return best?.name ?? null;
}
