import { expect, test } from 'vitest';

import { parsePasswdLine, switchTo } from './ordinary-user.ts';

const user = { name: 'ada', uid: 1234, gid: 1235, home: '/home/ada' };

test('a passwd line is read', () => {
  expect(parsePasswdLine('ada:x:1234:1235:Ada:/home/ada:/bin/bash\n')).toEqual(user);
});

test.each(['', 'ada', 'ada:x:one:1235:Ada:/home/ada:/bin/bash'])('%j is no passwd line', (line) => {
  expect(parsePasswdLine(line)).toBeUndefined();
});

test('switching user clears the environment and keeps setuid programs working', () => {
  process.env['TIDEMARK_KEPT'] = 'yes';
  const words = switchTo(user, ['TIDEMARK_KEPT', 'TIDEMARK_UNSET']);
  expect(words).toEqual(expect.arrayContaining(['--reuid=1234', '--regid=1235', '--init-groups']));
  expect(words).toContain('--ignore-environment');
  expect(words).toContain('HOME=/home/ada');
  expect(words).toContain('TIDEMARK_KEPT=yes');
  expect(words.join(' ')).not.toMatch(/TIDEMARK_UNSET|no-new-privs/);
});
