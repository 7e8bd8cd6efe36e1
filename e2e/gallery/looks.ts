/** How a page is looked at. Sizes are CSS pixels. */
export interface Look {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for each CSS pixel of the page's layout. */
  readonly scale: number;
  /** Words of the preview's address that make the look. */
  readonly words: string;
}

const window = { width: 1180, height: 820, scale: 1 } as const;

export const looks = {
  light: { ...window, id: 'light', words: '' },
  dark: { ...window, id: 'dark', words: 'scheme=dark' },
  /** Right to left, in made-up words. */
  rtl: { ...window, id: 'rtl', words: 'language=ar-XB' },
  narrow: { id: 'narrow', width: 800, height: 600, scale: 1, words: '' },
  small: { id: 'small', width: 1024, height: 768, scale: 1, words: '' },
  german: { ...window, id: 'german', words: 'language=de' },
  contrast: { ...window, id: 'contrast', words: 'contrast=more' },
  /** The usual window at a zoom of 200 %. */
  zoomed: { id: 'zoomed', width: 590, height: 410, scale: 2, words: '' },
  /** A screen of 3840 by 2160 at a scale of 2. */
  'four-k': { id: 'four-k', width: 1920, height: 1080, scale: 1, words: '' },
} as const satisfies Readonly<Record<string, Look>>;

export type LookId = keyof typeof looks;

/** What every page is shown in. */
export const everyLook: readonly LookId[] = ['light', 'dark', 'rtl', 'narrow'];
