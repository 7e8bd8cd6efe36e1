import { expect, test } from 'vitest';

import { pathInGuest } from './installed-guest.ts';

test('a live system sees every file of the host at its own place', () => {
  expect(pathInGuest('/home/ada/project/file', false)).toBe('/home/ada/project/file');
});

test('an installed one sees programs at their place, and the rest below one folder', () => {
  expect(pathInGuest('/usr/bin/node', true)).toBe('/usr/bin/node');
  expect(pathInGuest('/usrlocal/node', true)).toBe('/run/tidemark-rehearsal/host/usrlocal/node');
  expect(pathInGuest('/var/cache/node', true)).toBe('/run/tidemark-rehearsal/host/var/cache/node');
});
