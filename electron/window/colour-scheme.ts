export type ColourScheme = 'light' | 'dark';

/** The parts of Electron's NativeTheme that are used. */
export interface SystemTheme {
  readonly shouldUseDarkColors: boolean;
  readonly on: (event: 'updated', listener: () => void) => unknown;
}

/** Breeze's window colours: what is seen before the page has drawn anything. */
const backgrounds: Readonly<Record<ColourScheme, string>> = { light: '#eff0f1', dark: '#2a2e32' };

export function colourScheme(theme: SystemTheme): ColourScheme {
  return theme.shouldUseDarkColors ? 'dark' : 'light';
}

export function windowBackground(scheme: ColourScheme): string {
  return backgrounds[scheme];
}

/** Tells every change between light and dark, once. */
export function watchColourScheme(
  theme: SystemTheme,
  onChange: (scheme: ColourScheme) => void,
): void {
  let last = colourScheme(theme);
  theme.on('updated', () => {
    const scheme = colourScheme(theme);
    if (scheme === last) return;
    last = scheme;
    onChange(scheme);
  });
}
