import { readFileSync } from 'node:fs';

/** Names by number, of users or groups. */
export type AccountNames = ReadonlyMap<number, string>;

/** A file of the form of passwd(5) or group(5). Numbers without a name are shown as numbers. */
export function readAccountNames(path: '/etc/passwd' | '/etc/group'): AccountNames {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    const pairs = lines.flatMap((line): [number, string][] => {
      const [name = '', , number = ''] = line.split(':');
      return name !== '' && /^\d+$/.test(number) ? [[Number(number), name]] : [];
    });
    // The first of several names of one number is the one that programs show.
    return new Map(pairs.reverse());
  } catch {
    return new Map();
  }
}
