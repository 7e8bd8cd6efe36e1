import { expect, test } from 'vitest';

import { isPageAddress, isTrustedSender } from './sender.ts';

const dev = 'http://localhost:5173';
const page = 'app://ui/index.html';

test('the top frame of the page may ask', () => {
  expect(isTrustedSender({ senderFrame: { url: page, parent: null } }, null)).toBe(true);
});

test.each([
  ['a frame that has gone', null],
  ['a frame inside the page', { url: page, parent: {} }],
  ['an empty frame', { url: '', parent: null }],
  ['a blank frame', { url: 'about:blank', parent: null }],
  ['another host', { url: 'app://evil/index.html', parent: null }],
  ['a host that begins the same', { url: 'app://ui.evil/index.html', parent: null }],
  ['another port', { url: 'app://ui:81/index.html', parent: null }],
  ['a user name', { url: 'app://ui@evil/index.html', parent: null }],
  ['our host as the user name', { url: 'app://x@ui/index.html', parent: null }],
  ['another scheme', { url: 'https://ui/index.html', parent: null }],
  ['a file', { url: 'file:///ui/index.html', parent: null }],
  ['the development server in a build', { url: `${dev}/`, parent: null }],
])('%s may not', (_name, senderFrame) => {
  expect(isTrustedSender({ senderFrame }, null)).toBe(false);
});

test('in development the server is the page, and nothing near it is', () => {
  expect(isPageAddress(`${dev}/index.html`, dev)).toBe(true);
  expect(isPageAddress('http://localhost:5174/', dev)).toBe(false);
  expect(isPageAddress('https://localhost:5173/', dev)).toBe(false);
  expect(isPageAddress('http://localhost.evil:5173/', dev)).toBe(false);
});
