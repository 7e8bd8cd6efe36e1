import { readFileSync } from 'node:fs';
import type { OwnerNames } from '../../core/drift/look/rows.ts';

/** Name and number of each line of passwd(5) or group(5). */
function namesIn(file: string): ReadonlyMap<number, string> {
  try {
    const rows = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
    return new Map(rows.map(([name = '', , number]) => [Number(number), name.slice(0, 64)]));
  } catch {
    return new Map();
  }
}

/** The users and groups of the running system, as its files have them now. */
export function readOwnerNames(): OwnerNames {
  const users = namesIn('/etc/passwd');
  const groups = namesIn('/etc/group');
  return {
    user: (uid) => users.get(uid) ?? String(uid),
    group: (gid) => groups.get(gid) ?? String(gid),
  };
}
