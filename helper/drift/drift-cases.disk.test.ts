/**
 * The cases in which lists of changed extents (`btrfs subvolume find-new`) are wrong, on a real root that
 * is really compared with its blank snapshot. All are made in one machine, and each is looked at alone.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootInstalled } from '../../rehearsal/installed/boot-installed.ts';
import { installedImage } from '../../rehearsal/installed/image-cache.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import { putFile, runHelper } from '../../rehearsal/testing/rehearsed-helper.ts';
import type { HelperRun } from '../../rehearsal/testing/rehearsed-helper.ts';

interface Line {
  readonly path: string;
  readonly pathBytes?: string;
  readonly type: string;
  readonly change: string;
  readonly aspects: readonly string[];
  readonly bytes: number;
  readonly former?: { readonly path: string };
}

const folder = '/etc/cases';
/** The blank snapshot is made anew, with something in it: of the root, which then goes on. */
const newBlank = `mkdir -p /run/top && mount -o subvolid=5 /dev/mapper/enc /run/top &&
  btrfs -q subvolume delete /run/top/root-blank && sync -f / &&
  btrfs -q subvolume snapshot -r /run/top/root /run/top/root-blank && umount /run/top`;

let images: string;
let machine: Machine;
let run: HelperRun;
const entries = new Map<string, Line>();
let accessTimes: readonly [string, string];

/** Like `shell`, for what takes its time: each program that is started there costs a fifth of a second. */
async function inGuest(line: string): Promise<string> {
  const { exitCode, stdout, stderr } = await machine.run(['bash', '-c', line], {
    timeoutMs: 200_000,
  });
  if (exitCode !== 0) throw new Error(`${line}\n${stdout}${stderr}`);
  return stdout.trim();
}

/**
 * Times of access of all the cases, through a mount that cannot move them. (The helper reads files of the
 * running system, as every program does, and that moves theirs.)
 */
function readAccessTimes(): Promise<string> {
  return inGuest(
    `mkdir -p /run/look && mount -o ro,noatime,subvol=root /dev/mapper/enc /run/look &&
     find /run/look${folder} -printf '%A@ %P\\0' | sha256sum; umount /run/look`,
  );
}

beforeAll(async () => {
  images = mkdtempSync(join(tmpdir(), 'tidemark-drift-'));
  const image = join(images, 'disk.img');
  await installedImage(image);
  machine = await bootInstalled(image);
  const script = readFileSync(new URL('testing/cases.sh', import.meta.url), 'utf8');
  await putFile(machine, '/run/test/cases.sh', script);
  await inGuest(`bash /run/test/cases.sh before && ${newBlank}`);
  await inGuest('mount -o remount,strictatime / && bash /run/test/cases.sh after');
  const before = await readAccessTimes();
  run = await runHelper(machine, ['drift', 'scan']);
  accessTimes = [before, await readAccessTimes()];
  for (const line of run.json as unknown as readonly Line[]) {
    if (line.path?.startsWith(folder)) entries.set(line.path.slice(folder.length + 1), line);
  }
});
afterAll(async () => {
  await machine.cutPower();
  rmSync(images, { recursive: true, force: true });
});

function told(name: string): string {
  const entry = entries.get(name);
  if (entry === undefined) return 'nothing';
  const former =
    entry.former === undefined ? [] : [`from ${entry.former.path.slice(folder.length + 1)}`];
  return [entry.change, entry.type, ...entry.aspects, ...former].join(' ');
}

it('scans without a problem', () => {
  expect([run.exitCode, run.stderr, run.json[0]?.['problems']]).toEqual([0, '', []]);
});

it('touches nothing, not even times of access', () => {
  expect(accessTimes[1]).toBe(accessTimes[0]);
});

describe('what is new', () => {
  it.each([
    ['a file', 'new-file', 'new file'],
    ['a file so small that it lies in the tree', 'new-inline', 'new file'],
    ['a large file', 'new-large', 'new file'],
    ['an empty file', 'new-empty', 'new file'],
    ['an empty file with an attribute', 'new-empty-xattr', 'new file'],
    ['a symbolic link', 'new-link', 'new link'],
    ['an empty directory', 'new-dir', 'new directory'],
    ['a fifo', 'new-fifo', 'new fifo'],
    ['a device', 'new-device', 'new character-device'],
    ['a block device', 'new-block', 'new block-device'],
    ['a socket', 'new-socket', 'new socket'],
    ['both names of a file with two', 'new-linked', 'new file'],
    ['both names of a file with two (the other)', 'new-linked-2', 'new file'],
    ['one of very many names of a file', 'many-links/name-000001', 'new file'],
    ['the last of very many names of a file', 'many-links/name-000250', 'new file'],
    ['another name of an old file', 'linked-2', 'new file'],
    ['a reflink copy of old data', 'reflink-copy', 'new file'],
    ['what was moved here from another subvolume', 'moved-here', 'new file'],
    ['a wholly sparse file', 'sparse', 'new file'],
    ['a sparse file with a block', 'sparse-block', 'new file'],
    ['an allocated file', 'allocated', 'new file'],
    ['a file that was not committed', 'uncommitted', 'new file'],
    ['a nested subvolume', 'nested', 'new subvolume'],
    ['what is in a nested subvolume', 'nested/a', 'new file'],
    ['a subvolume nested in a nested one', 'nested/deep/inner', 'new subvolume'],
    ['what is in that', 'nested/deep/inner/b', 'new file'],
    ['a file hidden below a mount', 'hidden/h', 'new file'],
    ['a file in an old directory', 'dir-parent/new', 'new file'],
  ])('sees %s', (_, name, expected) => {
    expect(told(name)).toBe(expected);
  });

  it('sees every one of many names', () => {
    const links = [...entries.keys()].filter((name) => name.startsWith('many-links/'));
    expect(links).toHaveLength(250);
  });

  it('tells the apparent size of a sparse file', () => {
    expect(entries.get('sparse')?.bytes).toBe(2 ** 30);
  });

  it('sees paths that are longer than the kernel takes at once', () => {
    const longest =
      [...entries.keys()].toSorted((one, other) => other.length - one.length)[0] ?? '';
    expect(longest.endsWith('/end')).toBe(true);
    expect(longest.length).toBeGreaterThan(4096);
  });
});

describe('names', () => {
  it.each([
    ['a line break', 'new\nline'],
    ['two spaces', 'two  spaces'],
    ['a space in front', ' leading'],
    ['a space at the end', 'trailing '],
    ['quotes', `quote"'quote`],
    ['a tab', 'tab\there'],
    ['a backslash', 'dev-disk-by\\x2dlabel.mount'],
    ['an escape sequence', 'escape\u001b[31m'],
    ['a dash', '-rf'],
  ])('hold %s', (_, name) => {
    expect(told(name)).toBe('new file');
  });

  it('may be no UTF-8', () => {
    const entry = entries.get(String.raw`invalid\xff\xfeutf8`);
    const bytes = Buffer.from(entry?.pathBytes ?? '', 'base64').toString('latin1');
    expect(bytes).toBe(`${folder}/invalid\u00ff\u00feutf8`);
  });
});

describe('what was changed', () => {
  it.each([
    ['rights alone', 'chmod', 'changed file mode'],
    ['the owner alone', 'chown', 'changed file owner'],
    ['an extended attribute alone', 'xattr', 'changed file attributes'],
    ['an access list alone', 'acl', 'changed file attributes'],
    ['what was nested in the snapshot', 'stub', 'changed subvolume content'],
    ['a flag alone', 'chattr', 'changed file attributes'],
    ['a time alone', 'mtime', 'changed file time'],
    ['content with the time set back', 'back', 'changed file attributes'],
    ['content by the same bytes', 'same', 'changed file content'],
    ['a file replaced by the same bytes', 'atomic', 'changed file content'],
    ['something appended', 'append', 'changed file content size'],
    ['a file made longer', 'extend', 'changed file content size'],
    ['a file emptied', 'zero', 'changed file content size'],
    ['a file cut at a block', 'block', 'changed file content size'],
    ['a file with another name more', 'linked', 'changed file attributes'],
    ['a file with a name less', 'unlinked', 'changed file attributes'],
    ['a file that became a link', 'kind-link', 'changed link mode type'],
    ['a file that became a directory', 'kind-dir', 'changed directory mode type'],
    ['where a link leads', 'link-target', 'changed link target'],
    ['the rights of a directory', 'dir-mode', 'changed directory mode'],
    ['the access list of a directory', 'dir-acl', 'changed directory attributes'],
  ])('sees %s', (_, name, expected) => {
    expect(told(name)).toBe(expected);
  });
});

describe('what was renamed or deleted', () => {
  it.each([
    ['a renamed file', 'renamed', 'renamed file from rename'],
    ['a renamed directory', 'renamed-dir', 'renamed directory from rename-dir'],
    ['a file in it', 'renamed-dir/inner/two', 'renamed file from rename-dir/inner/two'],
    ['a deleted file', 'delete', 'deleted file'],
    ['a deleted directory', 'delete-dir', 'deleted directory'],
    ['what was in it', 'delete-dir/inner/four', 'deleted file'],
    ['a deleted name of a file', 'unlinked-2', 'deleted file'],
  ])('sees %s', (_, name, expected) => {
    expect(told(name)).toBe(expected);
  });

  it('does not list the former names again', () => {
    expect([told('rename'), told('rename-dir'), told('rename-dir/one')]).toEqual(
      Array(3).fill('nothing'),
    );
  });
});

describe('what is no change', () => {
  it.each([
    ['a file that was only read', 'untouched'],
    ['a defragmented file', 'defragmented'],
    ['what was made and deleted', 'net-gone'],
    ['what was deleted and is still open', 'open-deleted'],
    ['a directory in which something was made', 'dir-parent'],
    ['its old content', 'dir-parent/old'],
    ['what is mounted over a directory', 'hidden/v'],
  ])('is not listed: %s', (_, name) => {
    expect(told(name)).toBe('nothing');
  });
});
