import { describe, expect, test } from 'vitest';

import { isAllowedRequest } from './url-filter.ts';

const dev = 'http://localhost:5173';

const table: readonly (readonly [address: string, inBuild: boolean, inDevelopment: boolean])[] = [
  ['app://ui/index.html', true, true],
  ['app://ui/assets/index-abc.js', true, true],
  ['app://ui/', true, true],
  ['app://ui/%2e%2e/etc/passwd', true, true],
  ['app://ui', true, true],
  ['APP://ui/index.html', true, true],
  ['app://other/index.html', false, false],
  ['app://ui.evil/', false, false],
  ['app://ui:8080/', false, false],
  ['app://user@ui/', false, false],
  ['app://user:word@ui/', false, false],
  ['app:///ui/index.html', false, false],
  ['app:ui', false, false],
  ['xapp://ui/index.html', false, false],
  ['http://ui/index.html', false, false],
  ['https://ui/', false, false],
  ['https://example.org/', false, false],
  ['http://localhost:5173/src/main.tsx', false, true],
  ['ws://localhost:5173/?token=x', false, true],
  ['wss://localhost:5173/', false, false],
  ['http://localhost:5174/', false, false],
  ['ws://localhost:5174/', false, false],
  ['http://localhost/', false, false],
  ['http://127.0.0.1:5173/', false, false],
  ['http://localhost:5173@evil/', false, false],
  ['http://x@localhost:5173/', false, false],
  ['devtools://devtools/bundled/inspector.html', false, true],
  ['chrome-extension://abc/x.js', false, false],
  ['chrome://gpu', false, false],
  ['file:///etc/passwd', false, false],
  ['data:text/html,x', false, false],
  ['blob:app://ui/1234', false, false],
  ['javascript:alert(1)', false, false],
  ['ftp://ui/', false, false],
  ['about:blank', false, false],
  ['', false, false],
  ['not an address', false, false],
];

describe.each(table)('%s', (address, inBuild, inDevelopment) => {
  test(`in a build: ${inBuild}`, () => expect(isAllowedRequest(address, null)).toBe(inBuild));
  test(`in development: ${inDevelopment}`, () =>
    expect(isAllowedRequest(address, dev)).toBe(inDevelopment));
});
