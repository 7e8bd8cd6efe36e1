import { describe, expect, test } from 'vitest';

import { explainPkexec } from './pkexec.ts';
import { explainRun0, hasPipe } from './run0.ts';
import { explainPrompt } from './sudo-prompt.ts';
import { explainSudo, isLiveImage } from './sudo.ts';

const error = 'Error executing command as another user: ';

describe('pkexec', () => {
  test.each([
    [126, `${error}Request dismissed`, 'elevation-cancelled'],
    [126, '', 'elevation-cancelled'],
    [127, `${error}Not authorized`, 'elevation-refused'],
    [127, `${error}No authentication agent found.`, 'elevation-no-agent'],
    [127, 'pkexec must be setuid root', 'elevation-not-found'],
    [127, 'Error getting authority: Error initializing authority', 'elevation-not-found'],
    [127, 'Cannot run program /no/such: No such file or directory', 'helper-crashed'],
    [127, 'something new', 'elevation-refused'],
    [1, 'the helper failed', null],
    [0, '', null],
  ])('%i, "%s" means %s', (code, text, expected) => {
    expect(explainPkexec({ code, signal: null }, text.split('\n'))).toBe(expected);
  });

  test('a signal is the helper’s own end', () => {
    expect(explainPkexec({ code: null, signal: 'SIGKILL' }, [])).toBeNull();
  });
});

describe('sudo', () => {
  test.each([
    [1, 'sudo: a password is required', 'elevation-refused'],
    [1, 'Sorry, user ada is not allowed to execute ... as root on host.', 'elevation-refused'],
    [1, 'ada is not in the sudoers file.', 'elevation-refused'],
    [
      1,
      'sudo: effective uid is not 0, is /usr/bin/sudo on a file system...',
      'elevation-not-found',
    ],
    [1, 'sudo: The "no new privileges" flag is set, which prevents sudo', 'elevation-not-found'],
    [1, 'the helper failed', null],
    [1, 'sudo: unable to resolve host live: Name or service not known', null],
    [70, 'sudo: a password is required', null],
  ])('%i, "%s" means %s', (code, text, expected) => {
    expect(explainSudo({ code, signal: null }, [text])).toBe(expected);
  });

  test.each([
    ['ID=nixos\nVARIANT_ID=installer\n', true],
    ['VARIANT_ID="installer"\n', true],
    ["VARIANT_ID='installer'", true],
    ['VARIANT_ID=installer2\n', false],
    ['MY_VARIANT_ID=installer\n', false],
    ['VARIANT_ID="installer\n', false],
    ['', false],
  ])('os-release %j is a live image: %s', (text, expected) => {
    expect(isLiveImage(text)).toBe(expected);
  });
});

describe('run0', () => {
  const failed = 'Failed to start transient service unit: ';
  test.each([
    [1, `${failed}Interactive authentication required.`, 'elevation-no-agent'],
    [1, `${failed}Access denied`, 'elevation-refused'],
    [1, 'Failed to connect to bus: No such file or directory', 'elevation-not-found'],
    [1, 'the helper failed', null],
    [0, '', null],
  ])('%i, "%s" means %s', (code, text, expected) => {
    expect(explainRun0({ code, signal: null }, [text])).toBe(expected);
  });

  test.each([
    ['systemd 257 (257.9-1)\n+PAM', true],
    ['systemd 258.1', true],
    ['systemd 256 (256.4)', false],
    ['run0: unknown option', false],
    ['', false],
  ])('"%s" has --pipe: %s', (text, expected) => {
    expect(hasPipe(text)).toBe(expected);
  });
});

describe('sudo-prompt', () => {
  const denied = 'User did not grant permission.';
  test.each([
    [{ message: denied, code: 126, stderr: `${error}Request dismissed` }, 'elevation-cancelled'],
    [{ message: denied, code: 127, stderr: `${error}Not authorized` }, 'elevation-refused'],
    [{ message: denied, code: 127, stderr: 'pkexec must be setuid root' }, 'elevation-not-found'],
    [
      { message: 'No polkit authentication agent found.', code: 127, stderr: '' },
      'elevation-no-agent',
    ],
    [
      { message: 'Unable to find pkexec or kdesudo.', code: null, stderr: '' },
      'elevation-not-found',
    ],
    [{ message: 'Command failed: ...', code: 70, stderr: '' }, 'helper-crashed'],
    [{ message: null, code: 0, stderr: '' }, null],
  ])('%j means %s', (end, expected) => {
    expect(explainPrompt(end)).toBe(expected);
  });
});
