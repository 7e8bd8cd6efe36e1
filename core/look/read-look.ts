import { breeze } from './breeze.ts';
import type { GivenColours } from './breeze.ts';
import { hex, parseTriple, parseUnits } from './colour.ts';
import type { Colour } from './colour.ts';
import { luminance } from './contrast.ts';
import type { ColourScheme, Contrast, DesktopLook } from './desktop-look.ts';
import { lookColours } from './look-colours.ts';
import type { BaseColour } from './look-colours.ts';
import type { PortalSettings } from './portal-settings.ts';
import { parseQtFont } from './qt-font.ts';
import { isReadable, readableColours } from './readable-colours.ts';

type Ask = (group: string, key: string) => unknown;
type SomeColours = Partial<Record<BaseColour, Colour>>;

/** Where a KDE colour scheme says each colour: group and key of kdeglobals. */
const places: Readonly<Record<BaseColour, readonly (readonly [group: string, key: string])[]>> = {
  window: [['Colors:Window', 'BackgroundNormal']],
  view: [['Colors:View', 'BackgroundNormal']],
  button: [['Colors:Button', 'BackgroundNormal']],
  text: [['Colors:Window', 'ForegroundNormal']],
  'text-inactive': [['Colors:Window', 'ForegroundInactive']],
  highlight: [
    ['General', 'AccentColor'],
    ['Colors:Selection', 'BackgroundNormal'],
    ['Colors:View', 'DecorationFocus'],
  ],
  link: [['Colors:View', 'ForegroundLink']],
  positive: [['Colors:View', 'ForegroundPositive']],
  neutral: [['Colors:View', 'ForegroundNeutral']],
  negative: [['Colors:View', 'ForegroundNegative']],
};

function kdeColours(kde: Ask): SomeColours {
  const found = Object.entries(places).flatMap(([name, where]) => {
    const colour = where.map(([group, key]) => parseTriple(kde(group, key))).find(Boolean);
    return colour == null ? [] : [[name, colour] as const];
  });
  return Object.fromEntries(found);
}

/** The colours' own word first: a scheme is dark when its text is brighter than its window. */
function schemeOf(some: SomeColours, portal: unknown, fallback: ColourScheme): ColourScheme {
  const { window, text } = some;
  if (window !== undefined && text !== undefined) {
    return luminance(window) < luminance(text) ? 'dark' : 'light';
  }
  if (portal === 1) return 'dark';
  return portal === 2 ? 'light' : fallback;
}

/** The portal's word, a scheme for high contrast by its name, or KDE's contrast at its upper end. */
function contrastOf(appearance: (key: string) => unknown, kde: Ask): Contrast {
  const scheme = kde('General', 'ColorScheme');
  const isHighByName = typeof scheme === 'string' && /high\W?contrast/i.test(scheme);
  const isMore = appearance('contrast') === 1 || isHighByName || kde('KDE', 'contrast') === '10';
  return isMore ? 'more' : 'normal';
}

/** Animations that last no time are KDE's way to say that there shall be none. */
function isMotionReduced(appearance: (key: string) => unknown, kde: Ask): boolean {
  const factor = kde('KDE', 'AnimationDurationFactor');
  const isStill = typeof factor === 'string' && /^0+(\.0*)?$/.test(factor.trim());
  return appearance('reduced-motion') === 1 || isStill;
}

function hexColours(given: GivenColours, contrast: Contrast): DesktopLook['colours'] {
  const colours = readableColours(given, contrast);
  return Object.fromEntries(lookColours.map((name) => [name, hex(colours[name])]));
}

/** The first of what the desktop gives that can be read: all of it, or its accent on Breeze. */
function coloursOf(
  some: SomeColours,
  own: GivenColours,
  contrast: Contrast,
): DesktopLook['colours'] {
  const { highlight } = some;
  const candidates = [some, highlight === undefined ? {} : { highlight }];
  for (const candidate of candidates) {
    if (Object.keys(candidate).length === 0) continue;
    const given = { ...own, ...candidate };
    if (isReadable(given, contrast)) return hexColours(given, contrast);
  }
  return {};
}

/**
 * The desktop's look from what its portal says. Whatever is missing, malformed or cannot be read on
 * the screen is left out; nothing throws.
 *
 * @param fallback the scheme when the portal has no preference
 */
export function readLook(settings: PortalSettings, fallback: ColourScheme): DesktopLook {
  const appearance = (key: string): unknown => settings.get('org.freedesktop.appearance')?.get(key);
  const kde: Ask = (group, key) => settings.get(`org.kde.kdeglobals.${group}`)?.get(key);
  const accent = parseUnits(appearance('accent-color'));
  const some = { ...kdeColours(kde), ...(accent === null ? {} : { highlight: accent }) };
  const scheme = schemeOf(some, appearance('color-scheme'), fallback);
  const contrast = contrastOf(appearance, kde);
  return {
    scheme,
    contrast,
    isMotionReduced: isMotionReduced(appearance, kde),
    colours: coloursOf(some, breeze[contrast][scheme], contrast),
    font: parseQtFont(kde('General', 'font')),
    fixedFont: parseQtFont(kde('General', 'fixed')),
  };
}
