import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { pagePreferences } from './web-preferences.ts';

test('the page has exactly these rights', () => {
  expect(pagePreferences('/x/preload.cjs', true)).toEqual({
    preload: '/x/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    devTools: false,
  });
});

test('they cannot be changed afterwards', () => {
  expect(Object.isFrozen(pagePreferences('/x', false))).toBe(true);
});

test('only development has developer tools', () => {
  expect(pagePreferences('/x', false).devTools).toBe(true);
});

/** Electron's security list, numbers 6 and 8 to 10: keys that must not stand anywhere in main. */
const bannedKeys =
  /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|openExternal|crashReporter/;

test('no file of main speaks of the keys that open holes', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  expect(files).toContain('main.ts');
  const offending = files.filter((file) =>
    bannedKeys.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(offending).toEqual([]);
});
