import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Disk } from '../../core/disks/disk.ts';
import { defaultSpec, defaultSwap } from '../../core/spec/defaults.ts';
import { readSpecFile } from './opened-spec.ts';

const identity = { node: '/dev/sdx', sizeBytes: 64 * 1024 ** 3, logicalSectorBytes: 512 };
const spec = defaultSpec({ identity } as unknown as Disk, defaultSwap('none', 0));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opened-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, 'x.tidemark.json');
  writeFileSync(path, content);
  return path;
}

test('a spec is read as it stands', async () => {
  expect(await readSpecFile(file(JSON.stringify(spec)))).toEqual(spec);
});

test('a wrong field is named, and its value is not', async () => {
  const wrong = { ...spec, btrfs: { ...spec.btrfs, label: 'not a label!' }, passphrase: 'sesame' };
  const problem = await readSpecFile(file(JSON.stringify(wrong))).catch((error: unknown) => error);
  expect(problem).toMatchObject({ problem: { code: 'spec-invalid' } });
  const text = JSON.stringify(problem);
  expect(text).toContain('btrfs.label');
  expect(text).not.toContain('sesame');
});

test.each([
  ['spec-not-json', '{'],
  ['spec-unreadable', ' '.repeat(1_048_577)],
])('%s is told', async (code, content) => {
  await expect(readSpecFile(file(content))).rejects.toMatchObject({ problem: { code } });
});

test('what is no file is not waited for', async () => {
  const pipe = join(folder, 'pipe.tidemark.json');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, folder, '/dev/zero', join(folder, 'none')]) {
    await expect(readSpecFile(path)).rejects.toMatchObject({
      problem: { code: 'spec-unreadable' },
    });
  }
});
