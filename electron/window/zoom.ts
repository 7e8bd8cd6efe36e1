/** Zoom by keyboard and wheel. There is no application menu that would bring it. */
const steps: readonly number[] = [1, 1.1, 1.25, 1.5, 1.75, 2];

export type ZoomWish = 'in' | 'out' | 'reset';

/** The parts of Electron's Input that are used. */
export interface KeyInput {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** The parts of Electron's WebContents that are used. */
export interface Zoomable {
  readonly setZoomFactor: (factor: number) => void;
  on(
    event: 'before-input-event',
    listener: (event: { readonly preventDefault: () => void }, input: KeyInput) => void,
  ): unknown;
  on(event: 'zoom-changed', listener: (event: unknown, direction: 'in' | 'out') => void): unknown;
  on(event: 'did-navigate', listener: () => void): unknown;
}

/**
 * What a key press asks for, by the character that it makes: where plus and zero lie differs from
 * layout to layout. Without Shift, the plus of an American keyboard is an equals sign.
 */
export function zoomWish({ type, key, control, alt, meta }: KeyInput): ZoomWish | null {
  if (type !== 'keyDown' || !control || alt || meta) return null;
  if (key === '+' || key === '=') return 'in';
  if (key === '-' || key === '_') return 'out';
  return key === '0' ? 'reset' : null;
}

/** The next factor; between 1 and 2, so that no wish leads where the pages were not made for. */
export function nextZoom(current: number, wish: ZoomWish): number {
  if (wish === 'reset') return 1;
  const next =
    wish === 'in' ? steps.find((step) => step > current) : steps.findLast((step) => step < current);
  return next ?? current;
}

/** Lets windows be zoomed; what was chosen last holds for the session, for later windows too. */
export function createZoom(): (page: Zoomable) => void {
  let factor = 1;
  return (page) => {
    const zoom = (wish: ZoomWish): void => {
      factor = nextZoom(factor, wish);
      page.setZoomFactor(factor);
    };
    page.on('before-input-event', (event, input) => {
      const wish = zoomWish(input);
      if (wish === null) return;
      event.preventDefault();
      zoom(wish);
    });
    page.on('zoom-changed', (_event, direction) => zoom(direction));
    page.on('did-navigate', () => page.setZoomFactor(factor));
  };
}
