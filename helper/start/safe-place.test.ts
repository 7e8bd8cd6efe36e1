import { describe, expect, it } from 'vitest';

import { clearEnvironment } from './clear-environment.ts';
import { unsafePlace } from './safe-place.ts';
import type { PlaceFacts } from './safe-place.ts';

const folder = (mode: number, uid = 0): PlaceFacts => ({ uid, mode: 0o040000 | mode });
const file = (mode: number, uid = 0): PlaceFacts => ({ uid, mode: 0o100000 | mode });

const sound: Readonly<Record<string, PlaceFacts>> = {
  '/': folder(0o755),
  '/tmp': folder(0o1777),
  '/opt': folder(0o755),
  '/opt/tidemark': folder(0o755),
  '/opt/tidemark/helper.cjs': file(0o644),
  '/opt/tidemark/node': file(0o755),
  '/tmp/x': folder(0o700),
  '/tmp/x/helper.cjs': file(0o644),
};

function found(changes: Record<string, PlaceFacts>, files = ['/opt/tidemark/helper.cjs']) {
  const places = { ...sound, ...changes };
  return unsafePlace(files, (path) => {
    const facts = places[path];
    if (facts === undefined) throw new Error(`nobody should look at ${path}`);
    return facts;
  });
}

describe('a place that only root can change', () => {
  it('is safe, and so is what root has in a sticky folder', () => {
    expect(found({}, ['/opt/tidemark/helper.cjs', '/opt/tidemark/node'])).toBeNull();
    expect(found({}, ['/tmp/x/helper.cjs'])).toBeNull();
  });

  it.each([
    ['the file is another user’s', '/opt/tidemark/helper.cjs', file(0o644, 1000)],
    ['the file is writable by its group', '/opt/tidemark/helper.cjs', file(0o664)],
    ['the file is writable by all', '/opt/tidemark/helper.cjs', file(0o646)],
    ['the folder is another user’s', '/opt/tidemark', folder(0o755, 1000)],
    ['a folder above is writable by all', '/opt', folder(0o777)],
    ['a folder above is writable by its group', '/opt', folder(0o775)],
    ['a sticky folder is another user’s', '/opt', folder(0o1777, 1000)],
    ['a file has the sticky bit', '/opt/tidemark/helper.cjs', file(0o1666)],
  ])('is not safe when %s', (_what, path, facts) => {
    expect(found({ [path]: facts })).toBe(path);
  });
});

it('leaves in the environment only who asked and in which language', () => {
  const environment = {
    LANG: 'de_DE.UTF-8',
    PKEXEC_UID: '1000',
    TMPDIR: '/home/x',
    NODE_DEBUG: '*',
  };
  clearEnvironment(environment);
  expect(environment).toEqual({ LANG: 'de_DE.UTF-8', PKEXEC_UID: '1000' });
});
