import type { DesktopLook, LookFont } from './desktop-look.ts';
import { baseColours, lookColours } from './look-colours.ts';
import type { LookColour } from './look-colours.ts';

const ownFonts = `'Noto Sans', 'Noto Sans UI', system-ui, sans-serif`;
const ownFixedFonts = `Hack, 'Noto Sans Mono', 'DejaVu Sans Mono', monospace`;

function isBase(name: LookColour): boolean {
  return baseColours.some((base) => base === name);
}

function withOthers(font: LookFont | null, others: string): string | null {
  return font === null ? null : `"${font.family}", ${others}`;
}

/**
 * The custom properties of the page's root element for a look; null takes one away, so that what the
 * style sheet says holds. Always the same names, so a look leaves nothing of the one before.
 */
export function lookProperties(look: DesktopLook): readonly (readonly [string, string | null])[] {
  const { colours, font, fixedFont } = look;
  return [
    ...lookColours.map((name) => {
      return [isBase(name) ? `--kde-${name}` : `--${name}`, colours[name] ?? null] as const;
    }),
    ['--kde-font', withOthers(font, ownFonts)],
    ['--kde-font-size', font === null ? null : `${font.sizePt}pt`],
    ['--kde-font-weight', font === null ? null : String(font.weight)],
    ['--kde-font-fixed', withOthers(fixedFont, ownFixedFonts)],
  ];
}

/** The data attributes of the page's root element for a look, which style sheets ask for. */
export function lookAttributes(look: DesktopLook): Readonly<Record<string, string>> {
  return {
    theme: look.scheme,
    contrast: look.contrast,
    motion: look.isMotionReduced ? 'reduced' : 'full',
  };
}
