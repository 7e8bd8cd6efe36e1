import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPreview } from './preview.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tidemark-preview-')));
  file = join(folder, 'file');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function none(reason: string): object {
  return { kind: 'none', reason };
}

it('shows a text with its controls', async () => {
  writeFileSync(file, 'a\tü\n\x1b]0;title\x07');
  expect(await readPreview(file, '/srv/x')).toEqual({
    kind: 'text',
    text: 'a\tü\n\u241b]0;title\u2407',
    isWhole: true,
  });
});

it('shows the beginning of a long text, whole characters only', async () => {
  writeFileSync(file, `x${'ü'.repeat(40_000)}`);
  const preview = await readPreview(file, '/srv/x');
  expect(preview).toEqual({ kind: 'text', text: `x${'ü'.repeat(32_767)}`, isWhole: false });
});

it('does not grow beyond what is allowed by making things visible', async () => {
  writeFileSync(file, '\u202e'.repeat(20_000));
  const preview = await readPreview(file, '/srv/x');
  expect(preview.kind === 'text' && [preview.text.length, preview.isWhole]).toEqual([
    65_536,
    false,
  ]);
});

it('says why there is nothing to show', async () => {
  writeFileSync(file, '');
  expect(await readPreview(file, '/srv/x')).toEqual(none('empty'));
  writeFileSync(file, Buffer.from([0xff, 0xfe, 0x41]));
  expect(await readPreview(file, '/srv/x')).toEqual(none('binary'));
  writeFileSync(file, 'a\0b');
  expect(await readPreview(file, '/srv/x')).toEqual(none('binary'));
  expect(await readPreview(folder, '/srv')).toEqual(none('no-file'));
  expect(await readPreview(join(folder, 'gone'), '/srv/x')).toEqual(none('no-file'));
});

it('hides what looks like a secret, by the name in the root, by mode or by content', async () => {
  writeFileSync(file, 'harmless');
  expect(await readPreview(file, '/etc/shadow')).toEqual(none('secret'));
  writeFileSync(file, '# a note\npassword: hunter2\n');
  expect(await readPreview(file, '/srv/x')).toEqual(none('secret'));
  writeFileSync(file, 'harmless');
  chmodSync(file, 0o600);
  const isRoot = process.getuid?.() === 0;
  expect((await readPreview(file, '/srv/x')).kind).toBe(isRoot ? 'none' : 'text');
});

it('follows no link', async () => {
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner/file'), 'text');
  symlinkSync('inner/file', join(folder, 'link'));
  symlinkSync('inner', join(folder, 'way'));
  expect(await readPreview(join(folder, 'link'), '/srv/x')).toEqual(none('no-file'));
  expect(await readPreview(join(folder, 'way/file'), '/srv/x')).toEqual(none('unreadable'));
});
