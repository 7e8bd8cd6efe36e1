/** What can go wrong while a path is being kept, on an installed system: each leaves the old state or the new. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootInstalled } from '../../rehearsal/installed/boot-installed.ts';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { changesIn, digest, keptPath } from '../../rehearsal/testing/change-cuts.ts';
import { problemCode, runHelper, shell } from '../../rehearsal/testing/rehearsed-helper.ts';
import type { HelperRun } from '../../rehearsal/testing/rehearsed-helper.ts';
import { presentStage } from '../../scripts/setup/stage.ts';

let folder: string;
let machine: Machine;
let state: string;

const bash = (line: string): Promise<string> => shell(machine, line);
const persist = (): Promise<HelperRun> =>
  runHelper(machine, ['drift', 'persist', keptPath, '--yes']);
const mainPid = (): Promise<string> => bash('systemctl show -p MainPID --value tide-notes.service');
const list = '/persist/etc/nixos';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
  const { path } = await installedImage(join(folder, 'a.img'), { withExampleService: true });
  machine = await bootInstalled(path);
  // The service writes these once, at its start.
  for (let look = 0; look < 20; look += 1) {
    if ((await bash(`ls ${keptPath}/private/key 2>/dev/null || true`)) !== '') break;
    await bash('sleep 0.5');
  }
  state = await digest(machine, keptPath);
});
afterAll(async () => {
  await machine.cutPower();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything is as it was: data, service, list, and nothing is left over. */
async function expectUntouched(): Promise<void> {
  expect(await digest(machine, keptPath)).toBe(state);
  expect(await bash('systemctl is-active tide-notes.service tide-notes.socket')).toBe(
    'active\nactive',
  );
  expect(await bash(`findmnt -n --mountpoint ${keptPath} || echo none`)).toBe('none');
  expect(await bash(`grep -c '"${keptPath}"' ${list}/persist.nix || true`)).toBe('0');
  const left =
    'ls -A /persist/.tidemark/staging /persist/.tidemark/snapshots 2>/dev/null | grep Z- || true';
  expect(await bash(left)).toBe('');
}

it('refuses where what is kept is mounted read-only', async () => {
  await bash('mount -o remount,bind,ro /persist');
  const refused = await persist();
  await bash('mount -o remount,bind,rw /persist');
  expect(problemCode(refused)).toBe('persist-read-only');
  await expectUntouched();
});

it('loses nothing but time when the configuration cannot be built', async () => {
  const pid = await mainPid();
  await bash(
    `cp -a ${list}/configuration.nix /run/good.nix; echo 'throw "a fault of a test"' > ${list}/configuration.nix`,
  );
  const failed = await persist();
  await bash(`cp -a /run/good.nix ${list}/configuration.nix`);
  expect(problemCode(failed)).toBe('build-failed');
  expect(failed.stderr).toContain('a fault of a test');
  expect(await mainPid()).toBe(pid);
  expect(await changesIn(machine)).toMatchObject([{ state: 'undone' }]);
  await expectUntouched();
});

it('names the program that does not let go, and starts the units again', async () => {
  const holder = await machine.spawn([
    'bash',
    '-c',
    `exec -a holder sleep 1000 < ${keptPath}/first`,
  ]);
  const refused = await persist();
  holder.kill('SIGKILL');
  expect(problemCode(refused)).toBe('path-in-use');
  expect(refused.stderr).toContain('sleep (');
  await expectUntouched();
});

it('hears a wish to stop, and takes everything back', async () => {
  const { node, helper } = presentStage();
  const words = ['drift', 'persist', keptPath, '--yes', '--json'];
  const argv = [machine.pathInGuest(node), machine.pathInGuest(helper), ...words];
  const child = await machine.spawn(argv);
  child.stdin.end();
  child.stderr.resume();
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => {
    const before = said.includes('"kind":"step-started"');
    said += bytes.toString('utf8');
    if (!before && said.includes('"kind":"step-started"')) child.kill('SIGTERM');
  });
  await child.exited;
  expect(said).toContain('"code":"cancelled"');
  await expectUntouched();
});

it('keeps the data where a unit then fails, and goes on when it is mended', async () => {
  const dropIn = '/run/systemd/system/tide-notes.service.d';
  const fault = `[Unit]\\nStartLimitIntervalSec=0\\n[Service]\\nExecStartPre=/bin/sh -c 'findmnt ${keptPath} && exit 1 || exit 0'\\n`;
  await bash(
    `mkdir -p ${dropIn}; printf "${fault}" > ${dropIn}/fault.conf; systemctl daemon-reload`,
  );
  const failed = await persist();
  expect(problemCode(failed)).toBe('unit-failed');
  expect(failed.stderr).toContain('tide-notes.service');
  expect(await digest(machine, keptPath)).toBe(state);
  expect(await changesIn(machine)).toMatchObject([
    { state: 'unfinished', offers: ['finish', 'undo'] },
    {},
    {},
    {},
  ]);
  // Whatever else is to be kept waits until this is ended.
  await bash('mkdir -p /var/lib/other; echo data > /var/lib/other/file');
  const other = await runHelper(machine, ['drift', 'persist', '/var/lib/other', '--yes']);
  expect(problemCode(other)).toBe('change-unfinished');
  await bash(`rm -r ${dropIn}; systemctl daemon-reload`);
  const { exitCode, stderr } = await runHelper(machine, ['drift', 'finish']);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(await bash('systemctl is-active tide-notes.service tide-notes.socket')).toBe(
    'active\nactive',
  );
  expect(await digest(machine, keptPath)).toBe(state);
});

it('lets one at a time', async () => {
  const stop = (): Promise<HelperRun> => runHelper(machine, ['drift', 'stop', keptPath, '--yes']);
  const codes = (await Promise.all([stop(), stop()])).map(problemCode);
  expect(codes).toContain(null);
  expect(codes).toContain('already-running');
  expect(await digest(machine, keptPath)).toBe(state);
});
