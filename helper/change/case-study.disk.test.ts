/**
 * A service of our own, as in the manual procedure's case study: its state would be erased, is found, is
 * kept while the computer runs, survives two boots, and is no longer kept in the end.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootInstalled } from '../../rehearsal/installed/boot-installed.ts';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { changesIn, keptPath } from '../../rehearsal/testing/change-cuts.ts';
import { problemCode, runHelper, shell } from '../../rehearsal/testing/rehearsed-helper.ts';
import type { HelperRun } from '../../rehearsal/testing/rehearsed-helper.ts';

let folder: string;
let image: string;
let machine: Machine;

const bash = (line: string): Promise<string> => shell(machine, line);
const drift = (...words: string[]): Promise<HelperRun> => runHelper(machine, ['drift', ...words]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'case-'));
  ({ path: image } = await installedImage(join(folder, 'a.img'), { withExampleService: true }));
  machine = await bootInstalled(image);
});
afterAll(async () => {
  await machine.cutPower();
  rmSync(folder, { recursive: true, force: true });
});

async function restart(): Promise<void> {
  await machine.powerOff();
  machine = await bootInstalled(image);
}

/** The scan's lines about the service's folder and what is in it, by kind of explanation. */
async function scanned(): Promise<unknown[]> {
  const { json } = await drift('scan');
  const lines = json.filter((line) => String(line['path']).startsWith(keptPath));
  return [...new Set(lines.map((line) => line['explanation']))];
}

const source = (): Promise<string> =>
  bash(`findmnt -n -o SOURCE --mountpoint ${keptPath} || echo none`);

it('keeps a service’s state while the computer runs', async () => {
  expect(await scanned()).not.toEqual([]);
  for (const kind of await scanned()) expect(['precious', 'useful', 'unexplained']).toContain(kind);
  expect(await source()).toBe('none');
  const before = await bash(
    `systemctl show -p MainPID tide-notes.service; head -n 3 ${keptPath}/log; stat -c '%U %a' ${keptPath}`,
  );
  const { exitCode, stderr } = await drift('persist', keptPath, '--yes');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(await source()).toContain('[/persist/var/lib/tide-notes]');
  expect(await bash('systemctl is-active tide-notes.service tide-notes.socket')).toBe(
    'active\nactive',
  );
  const after = await bash(
    `systemctl show -p MainPID tide-notes.service; head -n 3 ${keptPath}/log; stat -c '%U %a' ${keptPath}`,
  );
  expect(after.split('\n').slice(1)).toEqual(before.split('\n').slice(1));
  // It was stopped in order, started again, and went on where it was.
  expect(await bash(`grep -c '^started' ${keptPath}/log`)).not.toBe('1');
  expect(await bash(`grep -A1 '^stopped' ${keptPath}/log | tail -n 1`)).toMatch(/^started [1-9]/);
  expect(await changesIn(machine)).toMatchObject([{ state: 'done', offers: [] }]);
});

it('survives two boots, and the scan no longer has it', async () => {
  await restart();
  await restart();
  expect(await source()).toContain('[/persist/var/lib/tide-notes]');
  expect(Number(await bash(`grep -c '^started' ${keptPath}/log`))).toBeGreaterThanOrEqual(4);
  expect(await bash(`grep -c 'note 1$' ${keptPath}/log`)).toBe('1');
  for (const kind of await scanned()) expect(['kept', 'nixos']).toContain(kind);
});

it('refuses to keep it twice', async () => {
  expect(problemCode(await drift('persist', keptPath, '--yes'))).toBe('already-kept');
});

it('stops keeping it, with its data put aside and the service going on', async () => {
  const lines = await bash(`wc -l < ${keptPath}/log`);
  const { exitCode, stderr } = await drift('stop', keptPath, '--yes');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(await source()).toBe('none');
  expect(await bash('systemctl is-active tide-notes.service tide-notes.socket')).toBe(
    'active\nactive',
  );
  const now = Number(await bash(`wc -l < ${keptPath}/log`));
  expect(now).toBeGreaterThan(Number(lines));
  const aside = await bash(`echo /persist/.tidemark/stopped/*${keptPath}`);
  expect(await bash(`stat -c '%U %a' ${aside}; stat -c %a /persist/.tidemark/stopped`)).toBe(
    'tide-notes 750\n700',
  );
  expect(
    await bash(`cmp -n "$(stat -c %s ${aside}/log)" ${aside}/log ${keptPath}/log && echo same`),
  ).toBe('same');
  expect(await bash(`ls -d /persist${keptPath} 2>&1 || true`)).toContain('No such file');
});

it('keeps it from the next boot on, with what was written until the shutdown', async () => {
  const { exitCode, stderr } = await drift('persist', keptPath, '--yes', '--activate', 'boot');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(await source()).toBe('none');
  expect(await changesIn(machine)).toMatchObject([{ state: 'waiting', offers: ['undo'] }, {}, {}]);
  await bash(`echo 'the last words' >> ${keptPath}/log; sync -f ${keptPath}`);
  // Were it after its own socket as well, systemd would sometimes leave it out of the shutdown.
  const unit = await bash(
    "systemctl list-units --plain --no-legend 'tidemark-last-copy-*' | cut -d' ' -f1",
  );
  const earlier = await bash(`systemctl list-dependencies --after --all --plain ${unit}`);
  expect(earlier).toContain('persist.mount');
  expect(earlier).not.toMatch(/tide-notes|sockets\.target|basic\.target/);
  await restart();
  expect(await source()).toContain('[/persist/var/lib/tide-notes]');
  // A busy machine may not have started the service yet when it can be spoken to.
  const words = `grep -A 200 'the last words' ${keptPath}/log | grep -m1 -A1 '^stopped'`;
  await expect
    .poll(() => bash(words), { timeout: 60_000, interval: 1_000 })
    .toMatch(/^stopped \d+\nstarted \d+$/);
  expect(await changesIn(machine)).toMatchObject([{ state: 'done' }, {}, {}]);
});
