/** The list of users (passwd(5)), for names and home folders. */
import type { PathBytes } from './path-bytes.ts';
import type { Home } from './explain-input.ts';

export interface PasswdEntry {
  /** As bytes. */
  readonly name: string;
  readonly uid: number;
  readonly home: PathBytes;
}

export function parsePasswd(text: string): readonly PasswdEntry[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', , uid = '', , , home = ''] = line.split(':');
    return name !== '' && /^\d{1,10}$/.test(uid) ? [{ name, uid: Number(uid), home }] : [];
  });
}

/** Numbers that NixOS gives to people begin here; those of `nobody` and of the moment lie above. */
const firstPerson = 1000;
const lastPerson = 59_999;

/** Home folders that say whose the data is: not root's, which is known, nor those that hold nothing. */
export function homesOf(users: readonly PasswdEntry[]): readonly Home[] {
  return users.flatMap(({ name, uid, home }) => {
    const isPerson = uid >= firstPerson && uid <= lastPerson;
    const isPlace =
      /^(\/(?!\.{1,2}(\/|$))[^/]+){2,}$/.test(home) &&
      !/^\/(var\/empty|nix|proc|run|dev)(\/|$)/.test(home);
    return isPlace && uid !== 0 ? [{ path: home, user: name, isPerson }] : [];
  });
}
