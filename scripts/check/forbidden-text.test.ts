import { expect, test } from 'vitest';

import { textRules, textViolations } from './forbidden-text.ts';

function found(file: string, text: string): readonly string[] {
  const sources = new Map([[file, text]]);
  return textRules('/home/ada/tidemark').flatMap((rule) => {
    return textViolations(sources, rule).map((place) => `${rule.name}: ${place}`);
  });
}

const host = ['registry', 'example', 'org'].join('.');

test.each([
  ['docs/a.md', `\nsee ${host}`, `no registry host names: docs/a.md:2: see ${host}`],
  [
    'package-lock.json',
    '"resolved": "https://a/b.tgz"',
    'no addresses in the lock file: package-lock.json:1: "resolved": "https://a/b.tgz"',
  ],
  [
    'electron/window.ts',
    '  webSecurity: false,',
    'no insecure Electron keys: electron/window.ts:1: webSecurity: false,',
  ],
  [
    'e2e/launch.ts',
    "args: ['--no-sandbox']",
    "no switched-off sandbox: e2e/launch.ts:1: args: ['--no-sandbox']",
  ],
  [
    'core/a.ts',
    "const a = '/home/ada/tidemark/dist';",
    "no path of this checkout: core/a.ts:1: const a = '/home/ada/tidemark/dist';",
  ],
])('%s: %j is found', (file, text, place) => {
  expect(found(file, text)).toEqual([place]);
});

test.each([
  ['docs/security.md', 'The key webSecurity is never set, nor is --no-sandbox given.'],
  ['electron/main.ts', "app.commandLine.hasSwitch('no-sandbox')"],
  ['package-lock.json', '"integrity": "sha512-abc"'],
])('%s: %j is fine', (file, text) => {
  expect(found(file, text)).toEqual([]);
});
