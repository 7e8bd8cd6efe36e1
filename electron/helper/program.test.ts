import { expect, test } from 'vitest';

import { helperProgram, launcherPath } from './program.ts';

const places = {
  appFolder: '/app',
  resourcesFolder: '/resources',
  isPackaged: false,
  rehearsalFile: null,
  helperNode: null,
  launcher: null,
};
const flags = ['--no-addons', '--disable-proto=delete', '--disallow-code-generation-from-strings'];

test('in the checkout the helper runs by the packages’ Node', () => {
  expect(helperProgram(places)).toEqual({
    command: '/app/node_modules/node/bin/node',
    args: [...flags, '/app/dist/tidemark-helper.cjs', 'serve'],
  });
});

test('packaged, both lie beside the archive', () => {
  expect(helperProgram({ ...places, isPackaged: true })).toEqual({
    command: '/resources/node',
    args: [...flags, '/resources/tidemark-helper.cjs', 'serve'],
  });
});

test('in a rehearsal the launcher stands in front', () => {
  const rehearsal = { ...places, rehearsalFile: '/d.json', helperNode: '/opt/node' };
  const launcher = ['/app/dist/rehearsal/launcher.cjs', '--disks', '/d.json', '--', '/opt/node'];
  expect(helperProgram(rehearsal)).toEqual({
    command: '/opt/node',
    args: [...launcher, ...flags, '/app/dist/tidemark-helper.cjs', 'serve'],
  });
});

test('a package’s own launcher is used for the real machine only', () => {
  const packaged = { ...places, isPackaged: true, launcher: launcherPath('/resources') };
  expect(helperProgram(packaged)).toEqual({
    command: '/resources/tidemark-helper',
    args: ['serve'],
  });
  expect(helperProgram({ ...packaged, rehearsalFile: '/d.json' }).command).toBe('/resources/node');
});
