/** What a scan must bear: a walk that dies, two windows, unknown roots, and looking twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driftNotePath, driftNoteSchema } from '../../core/drift/note.ts';
import type { DriftNote } from '../../core/drift/note.ts';
import type { DriftSummary } from '../../core/drift/scan.ts';
import { noFilter } from '../../core/drift/view.ts';
import { bootInstalled } from '../../rehearsal/installed/boot-installed.ts';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import {
  problemCode,
  putFile,
  runHelper,
  shell,
} from '../../rehearsal/testing/rehearsed-helper.ts';
import { startSession } from '../explain/testing/helper-session.ts';
import type { HelperSession } from '../explain/testing/helper-session.ts';

const subject = { kind: 'root' } as const;

let images: string;
let machine: Machine;
let session: HelperSession;

beforeAll(async () => {
  images = mkdtempSync(join(tmpdir(), 'tidemark-scan-'));
  const image = join(images, 'disk.img');
  await installedImage(image);
  machine = await bootInstalled(image);
  // The example service writes every second.
  await shell(machine, 'systemctl stop tide-notes.socket tide-notes.service');
  session = await startSession(machine);
});
afterAll(async () => {
  session.end();
  await machine.cutPower();
  rmSync(images, { recursive: true, force: true });
});

function scan(isForced = false): Promise<DriftSummary> {
  return session.ask('drift-scan', { subject, isForced });
}

/** Paths of all entries, by the window's way. */
async function paths(scanId: number): Promise<string[]> {
  const view = { grouping: 'flat', order: 'name', filter: noFilter } as const;
  const { viewId } = await session.ask('drift-view', { scanId, view });
  const { rows } = await session.ask('drift-rows', { viewId, from: 0, count: 500 });
  return rows.map(({ path }) => path);
}

it('finds the machine that our installer made', async () => {
  expect(await session.ask('drift-system', { blank: null })).toMatchObject({
    root: 'root',
    blank: 'root-blank',
    persist: '/persist',
    persistFile: '/persist/etc/nixos/persist.nix',
    oldRoots: 'old_roots',
    setUpBy: 'module',
  });
});

describe('a second look', () => {
  it('is spared while nothing was written', async () => {
    // The system has just been started, and goes on writing a few things of its own for a while.
    let former = await scan(true);
    let next = await scan();
    for (let tries = 0; tries < 8 && !next.isUnchanged; tries += 1) {
      former = next;
      next = await scan();
    }
    expect(next).toEqual({ ...former, isUnchanged: true });
    expect((await scan(true)).scanId).toBe(former.scanId + 1);
  });

  it('is not spared for a change that is not committed yet', async () => {
    const before = await scan();
    await shell(machine, 'echo new > /etc/uncommitted');
    const after = await scan();
    expect(after.isUnchanged).toBe(false);
    expect(after.scanId).not.toBe(before.scanId);
    expect(await paths(after.scanId)).toContain('/etc/uncommitted');
  });

  it('sees a change deep in nested subvolumes', async () => {
    await shell(
      machine,
      'cd /srv && btrfs -q sub create a && btrfs -q sub create a/b && sync -f /',
    );
    await scan();
    await shell(machine, 'echo deep > /srv/a/b/deep; sync -f /');
    const after = await scan();
    expect(after.isUnchanged).toBe(false);
    expect(await paths(after.scanId)).toContain('/srv/a/b/deep');
  });

  it('makes the former scan void, and its views', async () => {
    const former = await scan(true);
    const view = { grouping: 'tree', order: 'name', filter: noFilter } as const;
    const { viewId } = await session.ask('drift-view', { scanId: former.scanId, view });
    await scan(true);
    const rows = session.ask('drift-rows', { viewId, from: 0, count: 10 });
    await expect(rows).rejects.toThrow(/^scan-outdated/);
  });
});

it('serves two windows at once and leaves nothing mounted', async () => {
  const other = await startSession(machine);
  const scans = await Promise.all([
    scan(true),
    other.ask('drift-scan', { subject, isForced: true }),
  ]);
  other.end();
  expect(scans.map(({ problems }) => problems)).toEqual([[], []]);
  expect(await shell(machine, 'grep -c /run/tidemark/ /proc/self/mountinfo; true')).toBe('0');
  expect(await shell(machine, 'ls -d /run/tidemark/top-* 2> /dev/null; true')).toBe('');
});

it('keeps a note for the desktop, and looks again only when something was written', async () => {
  const note = async (): Promise<DriftNote> => {
    expect((await runHelper(machine, ['drift', 'note'])).exitCode).toBe(0);
    return driftNoteSchema.parse(JSON.parse(await shell(machine, `cat ${driftNotePath}`)));
  };
  let former = await note();
  let first = await note();
  // The system itself writes now and then.
  for (let tries = 0; tries < 5 && first.atMs !== former.atMs; tries += 1) {
    former = first;
    first = await note();
  }
  expect(first).toEqual(former);
  await shell(machine, 'echo key > /etc/noted; sync -f /');
  const next = await note();
  expect(next.open.files).toBeGreaterThan(first.open.files);
  expect(next.generation).toBeGreaterThan(first.generation);
  expect(await shell(machine, `stat -c %a ${driftNotePath}`)).toBe('644');
});

it('says that it does not know a root of that name', async () => {
  for (const name of ['nothing', '..', '../root']) {
    const ended = await runHelper(machine, ['drift', 'scan', '--root', name]);
    expect(problemCode(ended)).toBe('earlier-root-unknown');
  }
});

it('scans the root of an earlier boot', async () => {
  await shell(machine, 'mkdir -p /run/top; mount -o ro,subvolid=5 /dev/mapper/enc /run/top');
  const name = await shell(
    machine,
    'cd /run/top/old_roots; for each in */; do echo ${each%/}; done',
  );
  await shell(machine, 'umount /run/top');
  const earlier = { kind: 'earlier-root', name: name.split('\n')[0] ?? '' } as const;
  const summary = await session.ask('drift-scan', { subject: earlier, isForced: false });
  expect([summary.subject, summary.problems]).toEqual([earlier, []]);
  const again = await session.ask('drift-scan', { subject: earlier, isForced: false });
  expect([again.isUnchanged, again.scanId]).toEqual([true, summary.scanId]);
});

/** Puts a script in the place of a tool, wherever the helper finds that. */
const replaceFind = `for folder in /run/current-system/sw/bin /usr/sbin /usr/bin; do
  [ -x $folder/find ] && break
done
place=$(readlink -f $folder/find); cp $place /run/test/real-find
mount --bind /run/test/find $place; echo $place`;

it('gives what it has when the walk dies, and says so', async () => {
  const script = `#!/bin/sh
case "$1" in */root) /run/test/real-find "$@" | head -c 1000; kill -9 $$ ;; esac
exec /run/test/real-find "$@"
`;
  await putFile(machine, '/run/test/find', script);
  const place = await shell(machine, replaceFind);
  const summary = await scan(true);
  await shell(machine, `umount ${place}`);
  expect(summary.problems).toHaveLength(1);
  expect(summary.problems[0]).toMatchObject({ code: 'scan-failed' });
  expect(summary.problems[0]?.values['signal']).toBe('SIGKILL');
  // A partial result is never given again.
  expect((await scan()).problems).toEqual([]);
});
