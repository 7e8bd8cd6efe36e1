/** What must be there before the system starts, and what would hinder the next roll-back. */
import { isAtOrBelow, parseMountInfo } from '../disks/parse-mount-info.ts';
import { parseSwaps } from '../disks/parse-swaps.ts';
import { btrfsMounts } from '../drift/judge-system.ts';
import { quoteWord } from '../plan/display.ts';
import { finding, good, listed, timeText, unknown } from './make-finding.ts';
import type { Finding } from './finding.ts';
import { parseFileSystemTable } from './parse-file-system-table.ts';
import type { HealthReadings, PasswordFile } from './readings.ts';

/**
 * The kept place must be mounted in stage 1: password hashes and the machine's identity are read below
 * it before the system starts. NixOS marks such a file system with `x-initrd.mount` in fstab.
 */
export function judgeNeededForBoot({ system, fileSystemTable }: HealthReadings): Finding {
  const id = 'needed-for-boot';
  const { persist } = system;
  if (persist === null) return unknown(id, 'no-place');
  const values = { path: persist };
  const table = fileSystemTable === null ? [] : parseFileSystemTable(fileSystemTable);
  const entry = table.findLast(({ point }) => point === persist);
  if (entry === undefined) return unknown(id, 'no-entry', values);
  if (entry.options.includes('x-initrd.mount')) return good(id, 'good', values);
  return finding(id, 'bad', { as: 'late', values });
}

function faultOf(file: PasswordFile): string | null {
  if (!file.isFile) return 'no-file';
  if (file.isEmpty) return 'empty';
  if (!file.isOneLine) return 'lines';
  if (!file.isHash) return 'no-hash';
  if (!file.isPrivate) return 'open';
  return file.isInForce === false ? 'not-in-force' : null;
}

/** The files with password hashes: a bad one locks its user out at the next boot. */
export function judgePasswords({ passwords, system }: HealthReadings): Finding {
  const id = 'hash-files';
  if (passwords === null) return unknown(id);
  const folder = `${system.persist ?? '/persist'}/passwords`;
  if (passwords.length === 0) return unknown(id, 'none', { folder });
  for (const file of passwords) {
    const fault = faultOf(file);
    if (fault === null) continue;
    const path = `${folder}/${file.user}`;
    const word = quoteWord(path);
    const values = { path, user: file.user };
    const make = [`sudo sh -c ${quoteWord(`umask 077 && mkpasswd --method=yescrypt > ${word}`)}`];
    const close = [`sudo chown root:root ${word}`, `sudo chmod 0600 ${word}`];
    const commands = fault === 'open' ? close : fault === 'not-in-force' ? [] : make;
    const state = fault === 'open' || fault === 'not-in-force' ? 'warning' : 'bad';
    return finding(id, state, { as: fault, values, commands });
  }
  return good(id, 'good', { users: listed(passwords.map(({ user }) => user)) });
}

/** A swap file on the root itself is erased with it, and forbids snapshots of the root meanwhile. */
export function judgeSwap({ swaps, mountInfo }: HealthReadings): Finding {
  const id = 'swap-in-root';
  if (swaps === null || mountInfo === null) return unknown(id);
  let inRoot: string[];
  try {
    const points = parseMountInfo(mountInfo).map(({ mountPoint }) => mountPoint);
    const isOnRoot = (path: string): boolean =>
      !points.some((point) => point !== '/' && isAtOrBelow(path, point));
    inRoot = parseSwaps(swaps)
      .filter(({ isFile, path }) => isFile && isOnRoot(path))
      .map(({ path }) => path);
  } catch {
    return unknown(id);
  }
  const isOurs = btrfsMounts(mountInfo).some(({ point }) => point === '/');
  if (inRoot.length === 0 || !isOurs) return good(id, 'good');
  const paths = listed(inRoot);
  const commands = inRoot.map((path) => `sudo swapoff ${quoteWord(path)}`).slice(0, 16);
  return finding(id, 'warning', { as: 'found', values: { paths }, commands });
}

/** A clock that is behind makes nothing old enough to be deleted, and every date doubtful. */
export function judgeClock({ nowMs, earlierRoots }: HealthReadings): Finding {
  const id = 'clock';
  if (earlierRoots === null) return unknown(id);
  const times = earlierRoots.flatMap(({ rolledBackAtMs }) => rolledBackAtMs ?? []);
  const newest = Math.max(0, ...times);
  const values = { now: timeText(nowMs), newest: timeText(newest) };
  // Before the first release that has this program, whatever the roots say.
  if (nowMs >= newest && nowMs >= Date.UTC(2026, 0, 1)) return good(id, 'good', values);
  return finding(id, 'warning', { as: 'behind', values, commands: ['timedatectl status'] });
}
