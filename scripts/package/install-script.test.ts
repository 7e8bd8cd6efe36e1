/** The install.sh of the tarball, into a folder; the real place would be this machine's. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { chownSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { isRoot } from '../setup/privilege.ts';
import { makeSmallPackage } from './testing/small-package.ts';

let unpacked = '';
let destination = '';
const inside = (...parts: readonly string[]): string => join(destination, ...parts);
const install = (...words: readonly string[]): string =>
  execFileSync(join(unpacked, 'install.sh'), [...words, '--destdir', destination], {
    encoding: 'utf8',
  });

function allFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

beforeAll(async () => {
  unpacked = await makeSmallPackage();
  destination = mkdtempSync(join(tmpdir(), 'destination-'));
  // As somebody who unpacked it at home.
  if (isRoot()) for (const file of allFiles(unpacked)) chownSync(file, 65534, 65534);
  install();
});
afterAll(() => {
  for (const each of [unpacked, destination]) rmSync(each, { recursive: true, force: true });
});

test('copies belong to whoever installs, and nobody else may write them', () => {
  for (const file of allFiles(inside('opt'))) {
    const { uid, mode } = statSync(file);
    expect([file, uid, mode & 0o022]).toEqual([file, process.getuid?.(), 0]);
  }
  expect(statSync(inside('opt/Tidemark/chrome-sandbox')).mode & 0o7777).toBe(0o4755);
  expect(statSync(inside('opt/Tidemark/resources/node')).mode & 0o7777).toBe(0o755);
  expect(statSync(inside('opt/Tidemark/resources/tidemark-helper.cjs')).mode & 0o777).toBe(0o644);
});

test('the desktop’s files lie where it looks for them', () => {
  const action = inside('usr/share/polkit-1/actions/org.tidemark.Tidemark.policy');
  expect(readFileSync(action, 'utf8')).toContain('>/opt/Tidemark/resources/tidemark-helper<');
  expect(existsSync(inside('usr/local/share/applications/org.tidemark.Tidemark.desktop'))).toBe(
    true,
  );
  expect(existsSync(inside('usr/local/share/polkit-1'))).toBe(false);
  expect(readlinkSync(inside('usr/local/bin/tidemark'))).toBe('/opt/Tidemark/tidemark');
});

test('a newer one takes the place of the older whole, and --remove leaves nothing', () => {
  const old = inside('opt/Tidemark/share/applications/old.desktop');
  writeFileSync(old, '');
  writeFileSync(inside('usr/local/share/applications/old.desktop'), '');
  install();
  expect(allFiles(destination).filter((file) => file.endsWith('old.desktop'))).toEqual([]);
  rmSync(inside('usr/local/bin/tidemark'));
  symlinkSync('/elsewhere', inside('usr/local/bin/tidemark'));
  install('--remove');
  // What is not ours stays.
  expect(allFiles(destination)).toEqual([inside('usr/local/bin/tidemark')]);
});

test('wrong words and a user without rights are told', () => {
  const script = join(unpacked, 'install.sh');
  expect(spawnSync(script, ['--help']).status).toBe(64);
  expect(spawnSync(script, ['--destdir']).status).toBe(64);
  if (!isRoot()) expect(spawnSync(script, []).status).toBe(77);
});
