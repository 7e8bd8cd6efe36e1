import { describe, expect, test } from 'vitest';

import { devOrigin } from './dev-origin.ts';
import { parseOptions } from './options.ts';
import { startRefusal } from './refusal.ts';
import { stateFolder } from './state-folder.ts';

describe('refusals', () => {
  const ordinary = { userId: 1000, argv: ['/usr/bin/tidemark'], isPackaged: true };

  test('an ordinary start is none', () => {
    expect(startRefusal(ordinary)).toBeNull();
  });

  test.each([true, false])('root is refused, packaged or not: %s', (isPackaged) => {
    const refusal = startRefusal({ ...ordinary, userId: 0, isPackaged });
    expect(refusal?.exitCode).toBe(77);
    expect(refusal?.message).toContain('root');
  });

  test.each(['--no-sandbox', '--disable-web-security', '--disable-setuid-sandbox=1'])(
    '%s is refused in a packaged program',
    (word) => {
      const argv = [...ordinary.argv, word];
      expect(startRefusal({ ...ordinary, argv })?.exitCode).toBe(64);
      expect(startRefusal({ ...ordinary, argv, isPackaged: false })).toBeNull();
    },
  );
});

describe('options', () => {
  const none = {
    rehearsalFile: null,
    helperNode: null,
    elevation: null,
    face: null,
    isTray: false,
  };

  test('words that are not ours are left alone', () => {
    expect(parseOptions(['electron', '.', '--disable-gpu', '--rehearsals=x'], false)).toEqual({
      ok: true,
      options: none,
    });
  });

  test('all of them are read', () => {
    const argv = [
      '--rehearsal=/d/disks.json',
      '--helper-node=/opt/node',
      '--elevation=pkexec',
      '--face=manager',
      '--tray',
    ];
    const options = {
      face: 'manager',
      isTray: true,
      rehearsalFile: '/d/disks.json',
      helperNode: '/opt/node',
      elevation: 'pkexec',
    };
    expect(parseOptions(argv, true)).toEqual({ ok: true, options });
  });

  test('a face that does not exist is said', () => {
    expect(parseOptions(['--face=other'], false)).toMatchObject({ ok: false });
  });

  test('a way of elevation that does not exist is said', () => {
    expect(parseOptions(['--elevation=magic'], false)).toMatchObject({ ok: false });
  });

  test.each(['--helper-node=/tmp/node', '--elevation=direct'])(
    'a packaged program takes %s in rehearsals only',
    (word) => {
      expect(parseOptions([word], true).ok).toBe(false);
      expect(parseOptions([word], false).ok).toBe(true);
      expect(parseOptions([word, '--rehearsal=/x.json'], true).ok).toBe(true);
    },
  );
});

test('the state folder follows XDG, and a rehearsal has its own', () => {
  expect(stateFolder({ XDG_STATE_HOME: '/s' }, false)).toBe('/s/tidemark');
  expect(stateFolder({ XDG_STATE_HOME: '/s' }, true)).toBe('/s/tidemark-rehearsal');
  expect(stateFolder({ XDG_STATE_HOME: 'relative' }, false)).toMatch(/\/\.local\/state\/tidemark$/);
});

describe('the development server', () => {
  test('is taken from the variable', () => {
    expect(devOrigin({ TIDEMARK_DEV_URL: 'http://localhost:5173/' }, false)).toBe(
      'http://localhost:5173',
    );
    expect(devOrigin({}, false)).toBeNull();
  });

  test('does not exist in a packaged program', () => {
    expect(devOrigin({ TIDEMARK_DEV_URL: 'http://localhost:5173/' }, true)).toBeNull();
  });

  test.each(['https://localhost:1/', 'http://example.org/', 'file:///x'])(
    'is not %s',
    (address) => {
      expect(() => devOrigin({ TIDEMARK_DEV_URL: address }, false)).toThrow();
    },
  );
});
