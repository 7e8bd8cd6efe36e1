import { expect, test } from 'vitest';

import { createZoom, nextZoom, zoomWish } from './zoom.ts';
import type { KeyInput, Zoomable } from './zoom.ts';

const press: KeyInput = { type: 'keyDown', key: '', control: true, alt: false, meta: false };

test.each([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['_', 'out'],
  ['0', 'reset'],
  ['l', null],
  ['1', null],
])('Ctrl and %s', (key, wish) => {
  expect(zoomWish({ ...press, key })).toBe(wish);
  expect(zoomWish({ ...press, key, control: false })).toBeNull();
  expect(zoomWish({ ...press, key, type: 'keyUp' })).toBeNull();
  expect(zoomWish({ ...press, key, alt: true })).toBeNull();
});

test('from 100 % to 200 % and back, and no further', () => {
  const up = [1];
  for (let count = 0; count < 8; count += 1) up.push(nextZoom(up.at(-1) ?? 1, 'in'));
  expect(up.slice(0, 6)).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2]);
  expect(up.at(-1)).toBe(2);
  expect(nextZoom(1, 'out')).toBe(1);
  expect(nextZoom(2, 'out')).toBe(1.75);
  expect(nextZoom(1.75, 'reset')).toBe(1);
});

function page() {
  const factors: number[] = [];
  const listeners = new Map<string, (event: never, detail: never) => void>();
  const zoomable = {
    setZoomFactor: (factor: number) => factors.push(factor),
    on: (event: string, listener: (event: never, detail: never) => void) =>
      listeners.set(event, listener),
  } as unknown as Zoomable;
  const state = { prevented: 0 };
  const event = { preventDefault: () => (state.prevented += 1) };
  const fire = (name: string, detail: unknown): void => {
    listeners.get(name)?.(event as never, detail as never);
  };
  return { factors, zoomable, fire, state };
}

test('keys and wheel zoom; other keys go to the page', () => {
  const { factors, zoomable, fire, state } = page();
  createZoom()(zoomable);
  fire('before-input-event', { ...press, key: '+' });
  fire('zoom-changed', 'in');
  fire('before-input-event', { ...press, key: 'l' });
  fire('before-input-event', { ...press, key: '0' });
  expect(factors).toEqual([1.1, 1.25, 1]);
  expect(state.prevented).toBe(2);
});

test('a page that is loaded again, and a later window, are as large as the last one was', () => {
  const letZoom = createZoom();
  const first = page();
  letZoom(first.zoomable);
  first.fire('before-input-event', { ...press, key: '+' });
  first.fire('did-navigate', undefined);
  const second = page();
  letZoom(second.zoomable);
  second.fire('did-navigate', undefined);
  expect([first.factors, second.factors]).toEqual([[1.1, 1.1], [1.1]]);
});
