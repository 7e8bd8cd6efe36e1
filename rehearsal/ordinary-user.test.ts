import { afterEach, expect, test, vi } from 'vitest';

import { userToBecome } from './ordinary-user.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function asUser(uid: number): void {
  vi.spyOn(process, 'getuid').mockReturnValue(uid);
}

test('an ordinary user stays who they are', () => {
  asUser(1000);
  expect(userToBecome({ PKEXEC_UID: '1001' })).toBeNull();
});

test('root becomes the person behind pkexec or sudo', () => {
  asUser(0);
  expect(userToBecome({ PKEXEC_UID: '1001' })).toEqual({ uid: 1001, gid: 1001 });
  expect(userToBecome({ SUDO_UID: '1002', SUDO_GID: '100' })).toEqual({ uid: 1002, gid: 100 });
});

test('root by itself, or with nonsense in the environment, becomes nobody', () => {
  asUser(0);
  for (const environment of [{}, { PKEXEC_UID: '0' }, { PKEXEC_UID: '-1' }, { SUDO_UID: 'x' }]) {
    expect(userToBecome(environment)).toEqual({ uid: 65534, gid: 65534 });
  }
});
