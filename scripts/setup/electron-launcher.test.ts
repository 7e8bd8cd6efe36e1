import { execFileSync } from 'node:child_process';

import { expect, test } from 'vitest';

import { launcherText, shellQuote } from './electron-launcher.ts';

test.each(['plain', 'two words', "it's", '$(id)', 'back\\slash', ''])(
  'sh reads %j back',
  (word) => {
    const printed = execFileSync('sh', ['-c', `printf %s ${shellQuote(word)}`], {
      encoding: 'utf8',
    });
    expect(printed).toBe(word);
  },
);

test('the launcher keeps every argument but the one that switches the sandbox off', () => {
  const user = { name: 'ada', uid: 1234, gid: 1235, home: '/home/ada' };
  const text = launcherText('/opt/electron', user).replace(/exec .*/, `printf '%s|' "$@"`);
  const given = ['--no-sandbox', '--inspect=0', 'a b', '', '$(id)'];
  const printed = execFileSync('sh', ['-c', text, 'sh', ...given], { encoding: 'utf8' });
  expect(printed).toBe('--inspect=0|a b||$(id)|');
});

test('the launcher switches user and becomes the program', () => {
  const user = { name: 'ada', uid: 1234, gid: 1235, home: '/home/ada' };
  const text = launcherText('/opt/electron', user);
  expect(text).toContain("exec 'setpriv' '--reuid=1234' '--regid=1235'");
  expect(text.trimEnd().endsWith(`'/opt/electron' "$@"`)).toBe(true);
});
