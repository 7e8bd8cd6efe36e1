import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test, vi } from 'vitest';

import type { DriftNote } from '../../core/drift/note.ts';
import { desktopTexts } from './desktop-texts.ts';
import { followDriftNote, readDriftNote } from './drift-note.ts';
import { createNews } from './news.ts';
import { remindBeforeShutdown, reminderMs } from './reminder.ts';
import { drawTrayPicture, waterLevel } from './tray-picture.ts';

const note: DriftNote = {
  format: 1,
  atMs: 1,
  bootId: 'a',
  generation: 7,
  open: { files: 14, directories: 3, bytes: 3_355_443, places: 5 },
  precious: 2,
  preciousNames: ['/var/lib/bluetooth', '/var/lib/tide'],
};

test('the sentence counts what the next boot erases', () => {
  const { summary } = desktopTexts('en');
  expect(summary(note)).toBe('The next boot erases 14 files in 5 places, 3.2 MiB; 2 look precious');
  expect(summary({ ...note, open: { ...note.open, files: 0 } })).toContain('clean');
  expect(desktopTexts('de-AT').summary(note)).toContain('14 Dateien');
});

test('nobody is told twice in one boot, and everybody anew in the next', () => {
  const { fresh } = createNews();
  expect(fresh(note)).toEqual(['/var/lib/bluetooth', '/var/lib/tide']);
  expect(fresh({ ...note, generation: 8 })).toEqual([]);
  const more = { ...note, precious: 3, preciousNames: [...note.preciousNames, '/etc/secret'] };
  expect(fresh(more)).toEqual(['/etc/secret']);
  // Kept meanwhile, and gone from the note: no news.
  expect(fresh(note)).toEqual([]);
  expect(fresh({ ...note, bootId: 'b' })).toHaveLength(2);
});

function shutdown(present: DriftNote | null) {
  const calls: string[] = [];
  const state = { close: (): void => undefined, later: (): void => undefined };
  let ask = (): boolean => false;
  remindBeforeShutdown({
    monitor: {
      on: (_event, listener) => {
        ask = () => {
          let isHeld = false;
          listener({ preventDefault: () => (isHeld = true) });
          return isHeld;
        };
      },
    },
    note: () => present,
    show: (_note, onClosed) => {
      calls.push('show');
      state.close = onClosed;
    },
    quit: () => calls.push('quit'),
    wait: (action, ms) => {
      calls.push(`wait ${ms}`);
      state.later = action;
    },
  });
  return { calls, state, ask: () => ask() };
}

test('a shutdown is held back for seconds while something precious is not kept, then let go', () => {
  const { calls, state, ask } = shutdown(note);
  expect(ask()).toBe(true);
  expect(calls).toEqual(['show', `wait ${reminderMs}`]);
  state.later();
  state.close();
  expect(calls).toEqual(['show', `wait ${reminderMs}`, 'quit']);
  expect(ask()).toBe(false);
});

test('putting the reminder away lets the shutdown go on at once', () => {
  const { calls, state, ask } = shutdown(note);
  ask();
  state.close();
  expect(calls.at(-1)).toBe('quit');
});

test.each([null, { ...note, precious: 0, preciousNames: [] }])(
  'without anything precious nothing is held back',
  (present) => {
    const { calls, ask } = shutdown(present);
    expect(ask()).toBe(false);
    expect(calls).toEqual([]);
  },
);

test('the note is told at once and whenever it is replaced; a broken one is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-note-'));
  const path = join(folder, 'drift.json');
  const told: (number | null)[] = [];
  writeFileSync(path, JSON.stringify(note));
  const stop = followDriftNote(path, (each) => told.push(each?.generation ?? null));
  try {
    expect(told).toEqual([7]);
    writeFileSync(join(folder, 'next'), JSON.stringify({ ...note, generation: 8 }));
    renameSync(join(folder, 'next'), path);
    await vi.waitFor(() => expect(told.at(-1)).toBe(8));
    writeFileSync(path, '{"format":2}');
    await vi.waitFor(() => expect(told.at(-1)).toBeNull());
    writeFileSync(path, 'x'.repeat(100_000));
    expect(readDriftNote(path)).toBeNull();
  } finally {
    stop();
    rmSync(folder, { recursive: true });
  }
  expect(readDriftNote(path)).toBeNull();
});

test('a folder that is not there yet is no error', () => {
  const told: unknown[] = [];
  const stop = followDriftNote('/nonexistent/tidemark/drift.json', (each) => told.push(each));
  stop();
  expect(told).toEqual([]);
});

test('the picture has the water as high as the drift, and warns of what is precious', () => {
  const looks = { size: 44, isPrecious: false, isDark: false };
  const wet = (level: number, isPrecious = false): number => {
    const pixels = drawTrayPicture({ ...looks, isPrecious, level });
    expect(pixels).toHaveLength(44 * 44 * 4);
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const [blue = 0, , red = 0] = pixels.subarray(at, at + 3);
      if (Math.abs(blue - red) > 60) count += 1;
    }
    return count;
  };
  expect(wet(0)).toBeLessThan(30);
  expect(wet(0.5)).toBeGreaterThan(wet(0.2));
  expect(wet(1)).toBeGreaterThan(wet(0.5));
  const blueOf = (isPrecious: boolean): number =>
    drawTrayPicture({ ...looks, isPrecious, level: 1 })[(30 * 44 + 22) * 4] ?? 0;
  expect(blueOf(false)).toBeGreaterThan(blueOf(true));
  expect([0, 1, 10, 1000, 1e6].map(waterLevel)).toEqual([0, 0.2, 0.2 + 0.8 / 3, 1, 1]);
});
