import type { ColourScheme, DesktopLook } from './desktop-look.ts';

/** The look when nothing is known but whether it is light or dark. */
export function plainLook(scheme: ColourScheme): DesktopLook {
  return {
    scheme,
    contrast: 'normal',
    isMotionReduced: false,
    colours: {},
    font: null,
    fixedFont: null,
  };
}
