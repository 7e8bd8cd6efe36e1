import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { isAtOrBelow } from '../../core/disks/parse-mount-info.ts';

/** What a process holds: its descriptors, its folders, and the files that are mapped. */
function heldBy(pid: string): string[] {
  const held: string[] = [];
  const look = (path: string): void => {
    try {
      held.push(readlinkSync(path).replace(/ \(deleted\)$/, ''));
    } catch {
      // Gone meanwhile.
    }
  };
  for (const name of ['cwd', 'root', 'exe']) look(`/proc/${pid}/${name}`);
  try {
    for (const fd of readdirSync(`/proc/${pid}/fd`)) look(`/proc/${pid}/fd/${fd}`);
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const at = line.indexOf('/');
      if (at > 0) held.push(line.slice(at).replace(/ \(deleted\)$/, ''));
    }
  } catch {
    // Gone meanwhile.
  }
  return held;
}

function nameOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '?';
  }
}

/** The programs that hold something at or below one of the paths open: `name (pid)`. */
export function programsHolding(paths: readonly string[]): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => heldBy(pid).some((held) => paths.some((path) => isAtOrBelow(held, path))))
    .map((pid) => `${nameOf(pid)} (${pid})`);
}
