import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { contentPolicy } from './content-policy.ts';
import { parseManifest } from './manifest.ts';
import { servePage } from './serve.ts';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const contents: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html>',
  'assets/a.js': 'a();',
  'assets/changed.js': 'changed();',
  'manifest.json': '{}',
  '../package.json': '{"secret":true}',
};

const manifest = parseManifest(
  JSON.stringify({
    '/index.html': {
      file: 'index.html',
      mime: 'text/html; charset=utf-8',
      sha256: sha256('<!doctype html>'),
    },
    '/assets/a.js': { file: 'assets/a.js', mime: 'text/javascript', sha256: sha256('a();') },
    '/assets/changed.js': {
      file: 'assets/changed.js',
      mime: 'text/javascript',
      sha256: sha256(''),
    },
    '/gone.js': { file: 'gone.js', mime: 'text/javascript', sha256: sha256('') },
  }),
);

async function read(file: string): Promise<Buffer> {
  const text = contents[file];
  if (text === undefined) throw new Error('ENOENT');
  return Promise.resolve(Buffer.from(text));
}

async function get(url: string, method = 'GET'): Promise<Response> {
  return servePage({ method, url }, { manifest, read });
}

test('a file of the manifest is served with its type, the policy and nosniff', async () => {
  const response = await get('app://ui/index.html#/review');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<!doctype html>');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toBe(contentPolicy);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

describe('nothing else is served:', () => {
  test.each([
    'app://ui/',
    'app://ui',
    'app://ui/manifest.json',
    'app://ui/../package.json',
    'app://ui/assets/../../package.json',
    'app://ui/%2e%2e/package.json',
    'app://ui/%2E%2E%2Fpackage.json',
    'app://ui/..%2fpackage.json',
    'app://ui/..\\package.json',
    'app://ui/%5c..%5cpackage.json',
    'app://ui//etc/passwd',
    'app://ui//index.html',
    'app://ui/./index.html',
    'app://ui/index.html/',
    'app://ui/index.html%00',
    'app://ui/index.html\0.js',
    'app://ui/index.html?x',
    'app://ui/INDEX.HTML',
    'app://ui/%69ndex.html',
    'app://ui/__proto__',
    'app://ui/constructor',
    'app://other/index.html',
    'app://ui.evil/index.html',
    'app://ui:1/index.html',
    'app://user@ui/index.html',
    'file:///etc/passwd',
    'https://ui/index.html',
    'index.html',
    '',
  ])('%j', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toBe(contentPolicy);
  });
});

test.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('%s is not answered', async (method) => {
  expect((await get('app://ui/index.html', method)).status).toBe(405);
});

test('a file that is not the one that was built is not served', async () => {
  const response = await get('app://ui/assets/changed.js');
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('');
});

test('a file that has gone is not found', async () => {
  expect((await get('app://ui/gone.js')).status).toBe(404);
});

const entry = { file: 'a.js', mime: 'text/javascript', sha256: sha256('') };

test.each([
  ['a file above the folder', { '/a.js': { ...entry, file: '../a.js' } }],
  ['a file above it, in the middle', { '/a.js': { ...entry, file: 'b/../../a.js' } }],
  ['an absolute file', { '/a.js': { ...entry, file: '/etc/passwd' } }],
  ['a hidden file', { '/a.js': { ...entry, file: '.env' } }],
  ['a header in the type', { '/a.js': { ...entry, mime: 'text/html\r\nset-cookie: a=b' } }],
  ['a hash that is none', { '/a.js': { ...entry, sha256: 'x' } }],
  ['a path without a slash', { 'a.js': entry }],
  ['another field', { '/a.js': { ...entry, more: 1 } }],
  ['no object', []],
])('a manifest with %s is refused', (_name, value) => {
  expect(() => parseManifest(JSON.stringify(value))).toThrow();
});

test('the policy allows nothing by default and no inline code', () => {
  const directives = contentPolicy.split('; ');
  expect(directives).toContain("default-src 'none'");
  expect(directives).toContain("require-trusted-types-for 'script'");
  expect(contentPolicy).not.toMatch(/unsafe|\*|https?:|blob:/);
});
