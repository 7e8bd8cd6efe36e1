import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { DesktopLook } from '../../core/look/desktop-look.ts';
import type { PortalSettings } from '../../core/look/portal-settings.ts';
import { followLook } from './follow-look.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function scheme(number: number): PortalSettings {
  return new Map([['org.freedesktop.appearance', new Map([['color-scheme', number]])]]);
}

/** A desktop whose theme and portal the test plays. */
function rig(answers: readonly (PortalSettings | null)[], hasPortal = true) {
  const seen: DesktopLook['scheme'][] = [];
  const state = { isDark: false, reads: 0, isWatching: false, signal: (): void => undefined };
  const updates: (() => void)[] = [];
  const theme = {
    get shouldUseDarkColors() {
      return state.isDark;
    },
    shouldUseHighContrastColors: false,
    on: (_event: 'updated', listener: () => void) => updates.push(listener),
  };
  const portal = {
    read: async () => Promise.resolve(answers[Math.min(state.reads++, answers.length - 1)] ?? null),
    watch: async (onChange: () => void) => {
      state.isWatching = true;
      state.signal = onChange;
      return Promise.resolve(() => void (state.isWatching = false));
    },
  };
  const look = followLook({
    theme,
    findPortal: async () => Promise.resolve(hasPortal ? portal : null),
    quietMs: 100,
    onChange: (next) => seen.push(next.scheme),
  });
  const setDark = (isDark: boolean): void => {
    state.isDark = isDark;
    for (const update of updates) update();
  };
  return { look, seen, state, setDark };
}

test('without a portal Electron is believed, and each change is told once', async () => {
  const { look, seen, setDark } = rig([], false);
  await look.follow();
  [false, true, true, false].forEach(setDark);
  expect(seen).toEqual(['dark', 'light']);
});

test('the portal is believed before Electron', async () => {
  const { look, seen, setDark } = rig([scheme(1)]);
  expect(look.current().scheme).toBe('light');
  await look.follow();
  expect(seen).toEqual(['dark']);
  setDark(true);
  setDark(false);
  expect(seen).toEqual(['dark']);
  expect(look.current().scheme).toBe('dark');
});

test('a portal that says nothing leaves it to Electron', async () => {
  const { look, seen, setDark } = rig([null]);
  await look.follow();
  setDark(true);
  expect(seen).toEqual(['dark']);
});

test('many signals are one reading', async () => {
  const { look, seen, state } = rig([scheme(1), scheme(2)]);
  await look.follow();
  expect(state.reads).toBe(1);
  for (let count = 0; count < 20; count += 1) {
    state.signal();
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(state.reads).toBe(1);
  await vi.advanceTimersByTimeAsync(100);
  expect([state.reads, seen]).toEqual([2, ['dark', 'light']]);
});

test('what changed while the watch was being set up is not missed', async () => {
  const { look, seen } = rig([scheme(1), scheme(2)]);
  await look.follow();
  await vi.advanceTimersByTimeAsync(2000);
  expect(seen).toEqual(['dark', 'light']);
});

test('following begins once and ends for good', async () => {
  const { look, seen, state } = rig([scheme(1), scheme(2)]);
  await Promise.all([look.follow(), look.follow()]);
  expect(state.reads).toBe(1);
  look.stop();
  expect(state.isWatching).toBe(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect([state.reads, seen]).toEqual([1, ['dark']]);
});
