/** The program that polkit's action names, as packages have it. */
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { makeSmallPackage } from './testing/small-package.ts';

let folder = '';

beforeAll(async () => {
  folder = await makeSmallPackage();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the small package's Node tells: its words, and the lines of its environment. */
function start(command: string, env: Readonly<Record<string, string>>, cwd = '/') {
  const text = execFileSync(command, ['probe', 'two words'], { encoding: 'utf8', env, cwd });
  const [words = '', environment = ''] = text.split('--environment--\n');
  return {
    words: words.trimEnd().split('\n'),
    // A shell as Node's stand-in adds what it knows by itself.
    environment: environment.split('\n').filter((line) => /^(?!PWD=|SHLVL=|_=)./.test(line)),
  };
}

test('starts Node beside it with its guards, and hands the words on', () => {
  const resources = join(folder, 'resources');
  expect(start(join(resources, 'tidemark-helper'), {}).words).toEqual([
    join(resources, 'node'),
    '--no-addons',
    '--disable-proto=delete',
    '--disallow-code-generation-from-strings',
    join(resources, 'tidemark-helper.cjs'),
    'probe',
    'two words',
  ]);
});

test('finds its folder by a link, and from any working directory', () => {
  const link = join(folder, 'helper');
  symlinkSync('resources/tidemark-helper', link);
  expect(start(link, {}).words[0]).toBe(join(folder, 'resources', 'node'));
  expect(start('./helper', {}, folder).words[0]).toBe(join(folder, 'resources', 'node'));
});

test('lets nothing of the environment through but who asked', () => {
  const given = {
    PATH: `${folder}:/usr/bin:/bin`,
    NODE_OPTIONS: '--require=/x.cjs',
    LD_LIBRARY_PATH: '/x',
    BASH_ENV: '/x',
    ENV: '/x',
    PKEXEC_UID: '1000',
    SUDO_UID: '1001',
  };
  const { environment } = start(join(folder, 'resources', 'tidemark-helper'), given);
  expect(environment.toSorted()).toEqual([
    'PATH=/run/wrappers/bin:/run/current-system/sw/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'PKEXEC_UID=1000',
    'SUDO_UID=1001',
  ]);
});
