import type { DesktopLook } from '../../core/look/desktop-look.ts';
import { plainLook } from '../../core/look/plain-look.ts';

/** The parts of Electron's NativeTheme that are used. */
export interface SystemTheme {
  readonly shouldUseDarkColors: boolean;
  readonly shouldUseHighContrastColors: boolean;
  readonly on: (event: 'updated', listener: () => void) => unknown;
}

/** What Electron knows of the desktop: what holds where no portal answers. */
export function themeLook(theme: SystemTheme): DesktopLook {
  const look = plainLook(theme.shouldUseDarkColors ? 'dark' : 'light');
  return theme.shouldUseHighContrastColors ? { ...look, contrast: 'more' } : look;
}
