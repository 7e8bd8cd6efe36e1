/** The edge over a real bus, with the real busctl; only the portal is a stand-in. */
import { readFile, readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { DesktopLook } from '../../core/look/desktop-look.ts';
import { findPortal } from './find-portal.ts';
import { followLook } from './follow-look.ts';
import { startBus } from '../../rehearsal/stand-ins/portal/start-bus.ts';
import type { TestBus } from '../../rehearsal/stand-ins/portal/start-bus.ts';
import { startStandInPortal } from '../../rehearsal/stand-ins/portal/start-portal.ts';

const general = 'org.kde.kdeglobals.General';
const appearance = 'org.freedesktop.appearance';
const light = {
  [appearance]: { 'color-scheme': 2, contrast: 0 },
  [general]: { ColorScheme: 'BreezeLight', font: 'Noto Sans,10,-1,5,50,0,0,0,0,0' },
};
const dark = {
  [appearance]: { 'color-scheme': 1, contrast: 1 },
  [general]: { ColorScheme: 'BreezeDark', font: 'Hack,12,-1,5,400,0,0,0,0,0,0,0,0,0,0,1' },
};
const patience = { timeout: 8000, interval: 50 };
const theme = {
  shouldUseDarkColors: true,
  shouldUseHighContrastColors: false,
  on: () => undefined,
};

let bus: TestBus;
let ends: (() => void)[] = [];
beforeEach(async () => {
  bus = await startBus();
});
afterEach(async () => {
  for (const end of ends) end();
  ends = [];
  await bus.stop();
});

function follow(seen: DesktopLook[]) {
  const look = followLook({
    theme,
    findPortal: async () => findPortal(bus.environment),
    quietMs: 60,
    onChange: (next) => seen.push(next),
  });
  ends.push(look.stop);
  return look;
}

/** Process ids of those who watch our bus. */
async function watchers(): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '');
      return command.includes('monitor') && environment.includes(bus.socket) ? [id] : [];
    }),
  );
  return found.flat();
}

test('the look is read, its change is followed, and nobody is left watching', async () => {
  const portal = await startStandInPortal(bus.socket, light);
  ends.push(portal.stop);
  const seen: DesktopLook[] = [];
  const look = follow(seen);
  await look.follow();
  expect(seen).toHaveLength(1);
  expect(look.current()).toMatchObject({ scheme: 'light', font: { family: 'Noto Sans' } });
  await vi.waitFor(async () => expect(await watchers()).toHaveLength(1), patience);
  // The watch is on the bus a moment after its process is there; a later change is told by it.
  await vi.waitFor(() => expect(portal.reads()).toBe(2), patience);
  await new Promise((resolve) => setTimeout(resolve, 300));
  portal.change(dark, general, 'ColorScheme');
  portal.change(dark, appearance, 'color-scheme');
  await vi.waitFor(() => expect(seen).toHaveLength(2), patience);
  expect(seen[1]).toMatchObject({ scheme: 'dark', contrast: 'more', font: { sizePt: 12 } });
  expect(portal.reads()).toBe(3);
  look.stop();
  await vi.waitFor(async () => expect(await watchers()).toEqual([]), patience);
}, 30_000);

test('a bus without a portal: Electron is believed, at once', async () => {
  const seen: DesktopLook[] = [];
  const look = follow(seen);
  const start = performance.now();
  await look.follow();
  expect(performance.now() - start).toBeLessThan(4000);
  expect(seen).toEqual([]);
  expect(look.current().scheme).toBe('dark');
}, 30_000);

test('no bus at all: nobody is asked', async () => {
  expect(await findPortal({})).toBeNull();
  expect(await findPortal({ XDG_RUNTIME_DIR: '/nonexistent' })).toBeNull();
});
