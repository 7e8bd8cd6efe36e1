import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { statedHelperFolder } from './helper-folder.ts';

function stated(text: string | null): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    if (text !== null) writeFileSync(join(folder, 'package.json'), text);
    return statedHelperFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a package that shares its Electron says where the helper lies', () => {
  expect(stated('{"tidemark":{"helperFolder":"/nix/store/x/libexec/tidemark"}}')).toBe(
    '/nix/store/x/libexec/tidemark',
  );
});

test.each([
  null,
  'not json',
  'null',
  '{}',
  '{"tidemark":"x"}',
  '{"tidemark":{}}',
  '{"tidemark":{"helperFolder":"relative"}}',
  '{"tidemark":{"helperFolder":7}}',
])('%s says nothing', (text) => {
  expect(stated(text)).toBeNull();
});
