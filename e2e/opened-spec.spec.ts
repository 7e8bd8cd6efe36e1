/** Install specs that a person opens from the file manager. Nothing here needs a helper or a disk. */
import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../core/disks/disk.ts';
import { defaultSpec } from '../core/spec/defaults.ts';
import { presentStage } from '../scripts/setup/stage.ts';
import { electronExecutable } from './testing/executable.ts';
import { startProgram } from './testing/start-program.ts';
import { makeFolder } from './testing/user-folder.ts';
import type { UserFolder } from './testing/user-folder.ts';
import { openWindow } from './window/open-window.ts';

const identity = { node: '/dev/sdx', sizeBytes: 64 * 1024 ** 3, logicalSectorBytes: 512 };
const spec = defaultSpec({ identity } as unknown as Disk, { kind: 'none' });
let state: UserFolder;

test.beforeAll(async () => {
  state = await makeFolder();
});
test.afterAll(async () => state.remove());

async function write(name: string, content: unknown): Promise<string> {
  const path = join(state.path, `${name}.tidemark.json`);
  await writeFile(path, JSON.stringify(content), { mode: 0o644 });
  return path;
}

test('a spec that is opened fills in the pages, and one that is wrong says where', async () => {
  const good = await write('good', spec);
  const other = await write('other', spec);
  const wrong = await write('wrong', { ...spec, btrfs: { ...spec.btrfs, label: 'no label!' } });
  const { folder } = presentStage();
  const executable = electronExecutable();
  // A face that somebody asked for gives way: a spec is for installing.
  const flags = [`--rehearsal=${state.path}/none.json`, `--user-data-dir=${state.path}/window`];
  const { application, page, wizard, complaints } = await openWindow({
    executable,
    folder,
    flags: [...flags, '--face=manager', good],
  });
  await expect(wizard.heading(/^Install NixOS/)).toBeVisible();
  await expect(page.getByText(`Opened: ${good}`)).toBeVisible();
  await expect(page.getByText('says nothing of the system')).toBeVisible();

  expect((await startProgram(executable, [folder, ...flags, wrong])).code).toBe(0);
  const dialog = page.getByRole('alertdialog', { name: 'The file was not opened' });
  await expect(dialog).toContainText('btrfs.label');
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText(`Opened: ${good}`)).toBeVisible();

  expect((await startProgram(executable, [folder, ...flags, other])).code).toBe(0);
  await expect(page.getByText(`Opened: ${other}`)).toBeVisible();
  expect(complaints()).toEqual([]);
  await application.close();
});
