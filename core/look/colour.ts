/** An opaque sRGB colour; each part is a whole number from 0 to 255. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

function isByte(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 255;
}

function colourOf(parts: readonly number[]): Colour | null {
  const [red, green, blue] = parts;
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [red, green, blue].every(isByte) ? { red, green, blue } : null;
}

/** `r,g,b` or `r,g,b,a` as KConfig writes colours; what shines through (a < 255) is no use and is null. */
export function parseTriple(text: unknown): Colour | null {
  if (typeof text !== 'string' || text.length > 32) return null;
  if (!/^\s*\d{1,3}(\s*,\s*\d{1,3}){2,3}\s*$/.test(text)) return null;
  const parts = text.split(',').map(Number);
  return (parts[3] ?? 255) === 255 ? colourOf(parts) : null;
}

/**
 * Three numbers from 0 to 1, as the portal gives the accent colour. Numbers outside that mean "no accent
 * colour is set" (the portal's documentation), hence null.
 */
export function parseUnits(value: unknown): Colour | null {
  if (!Array.isArray(value) || value.length !== 3) return null;
  const parts: readonly unknown[] = value;
  if (!parts.every((part) => typeof part === 'number' && part >= 0 && part <= 1)) return null;
  return colourOf(parts.map((part) => Math.round(Number(part) * 255)));
}

/** `#rrggbb`; null for anything else. */
export function parseHex(text: string): Colour | null {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return null;
  return colourOf([1, 3, 5].map((start) => Number.parseInt(text.slice(start, start + 2), 16)));
}

export function hex({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** What `color-mix(in srgb, first share, second)` gives; `share` goes from 0 to 1. */
export function mix(first: Colour, share: number, second: Colour): Colour {
  const part = (a: number, b: number): number => Math.round(a * share + b * (1 - share));
  return {
    red: part(first.red, second.red),
    green: part(first.green, second.green),
    blue: part(first.blue, second.blue),
  };
}
