import { expect, test } from 'vitest';

import { localeEnvironment, ownEnvironment } from './environment.ts';

const source = {
  LANG: 'de_DE.UTF-8',
  LC_TIME: 'C',
  LANGUAGE: 'de:en',
  LC_TIME2: 'no locale variable',
  SHELL: '/odd/shell',
  PATH: '/bin',
  HOME: '/home/ada',
  NODE_OPTIONS: '--require /tmp/evil.js',
  LD_PRELOAD: '/tmp/evil.so',
  XDG_RUNTIME_DIR: '/run/user/1000',
};

test('what gives rights sees the language only', () => {
  const expected = { LANG: 'de_DE.UTF-8', LC_TIME: 'C', LANGUAGE: 'de:en' };
  expect(localeEnvironment(source)).toEqual(expected);
});

test('the rehearsal sees its own places, but nothing that changes how programs start', () => {
  const names = Object.keys(ownEnvironment(source));
  expect(names).toEqual(['LANG', 'LC_TIME', 'LANGUAGE', 'PATH', 'HOME', 'XDG_RUNTIME_DIR']);
});
