import { breeze } from '../../core/look/breeze.ts';
import { hex } from '../../core/look/colour.ts';
import type { DesktopLook } from '../../core/look/desktop-look.ts';

/** What is seen before the page has drawn anything, and at the edge while the window grows. */
export function windowBackground({ scheme, contrast, colours }: DesktopLook): string {
  return colours.window ?? hex(breeze[contrast][scheme].window);
}
