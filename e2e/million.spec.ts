/**
 * A million entries in the window. The time of each frame while scrolling is measured and written down;
 * what is asserted is what cannot depend on the machine: that the page holds a screenful and no more.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { presentStage } from '../scripts/setup/stage.ts';
import { Manager } from './pages/manager.ts';
import { electronExecutable } from './testing/executable.ts';
import { rehearseSystem } from './testing/rehearsed-system.ts';
import { openWindow } from './window/open-window.ts';

/** Ten thousand files in a subvolume, and a hundred snapshots of it: quickly made, and all walked. */
const many = `
btrfs -q subvolume create /srv/shoal
cd /srv/shoal
for folder in $(seq 100); do mkdir $folder; (cd $folder; seq -f 'grain-%g' 99 | xargs touch); done
for copy in $(seq 100); do btrfs -q subvolume snapshot /srv/shoal /srv/shoal-$copy; done
sync`;

/** A million files take their time where each system call goes through User-mode Linux, in ms. */
const scanMs = 900_000;

interface Frames {
  readonly count: number;
  readonly longestMs: number;
  readonly over50: number;
  readonly medianMs: number;
}

test('a million entries are scrolled through', async () => {
  test.setTimeout(1_200_000);
  const began = performance.now();
  const system = await rehearseSystem(many);
  const { application, page } = await openWindow({
    executable: electronExecutable(),
    folder: presentStage().folder,
    flags: [`--rehearsal=${system.file}`],
  });
  const manager = new Manager(page);
  expect(await manager.sentence(scanMs)).toMatch(/1,0\d\d,\d{3}|9\d\d,\d{3}/);
  const scanned = Math.round((performance.now() - began) / 1000);
  await manager.open('Drift');
  await page.getByRole('radio', { name: 'List' }).or(manager.button('List')).first().click();
  const tree = manager.tree();
  await expect(tree).toHaveAttribute('aria-rowcount', /^\d{6,7}$/, { timeout: 60_000 });
  const box = await tree.boundingBox();
  if (box === null) throw new Error('the tree is not drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);

  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { frameTimes: times });
    let last = performance.now();
    const next = (now: number): void => {
      times.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (let turn = 0; turn < 120; turn += 1) await page.mouse.wheel(0, 400);
  // What is drawn while it moves comes later; where it comes to rest, it must come.
  const waiting = page.getByLabel('being read');
  await expect(waiting).toHaveCount(0, { timeout: 60_000 });
  await tree.getByRole('row').nth(3).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  for (let turn = 0; turn < 40; turn += 1) await page.keyboard.press('PageDown');
  const frames = await page.evaluate((): Frames => {
    const { frameTimes } = window as unknown as { frameTimes: number[] };
    const times = frameTimes.slice(1);
    const sorted = times.toSorted((a, b) => a - b);
    return {
      count: times.length,
      longestMs: Math.round(Math.max(...times)),
      over50: times.filter((ms) => ms > 50).length,
      medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    };
  });
  await expect(waiting).toHaveCount(0, { timeout: 60_000 });
  await mkdir('out/pictures', { recursive: true });
  await page.screenshot({ path: 'out/pictures/manager-million.png', animations: 'disabled' });
  await writeFile('out/pictures/manager-million.json', `${JSON.stringify(frames)}\n`);
  process.stdout.write(
    `a million entries: scanned after ${scanned} s; ${frames.count} frames, median ${frames.medianMs} ms, longest ${frames.longestMs} ms, ${frames.over50} over 50 ms\n`,
  );
  expect(await tree.getByRole('row').count()).toBeLessThan(200);
  const closed = application.waitForEvent('close');
  await page.evaluate(() => window.close());
  await closed;
  await system.remove();
});
