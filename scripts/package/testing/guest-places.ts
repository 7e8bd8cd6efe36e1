/** What a rehearsal machine has in the places that install.sh writes to. */
import type { Machine } from '../../../rehearsal/machine.ts';
import { installedPlace } from '../place.ts';

/** Folders that it shares with other programs. */
const sharedFolders = ['/usr/local/bin', '/usr/local/share', '/usr/share/polkit-1/actions'];

/**
 * What the desktop's own programs make of all files there. They belong to those programs, which a machine
 * may have or not, and are made anew with whatever is installed or removed next.
 */
const databases =
  /^\/usr\/local\/share\/(applications\/mimeinfo\.cache|mime\/(?!packages\t|packages\/).*)\t/;

async function find(machine: Machine, words: string): Promise<readonly string[]> {
  // Of the folder above the program only what is in it: whole other programs may be there.
  const script = `{
    find /opt -mindepth 1 -maxdepth 1 ${words}
    find ${[installedPlace, ...sharedFolders].join(' ')} -mindepth 1 ${words}
  } 2>/dev/null | sort`;
  const { stdout } = await machine.run(['sh', '-c', script]);
  return stdout.split('\n').filter((line) => line !== '');
}

/**
 * Everything there, one entry a line: path, type, mode, owner, and size, times and the goal of a link. It is
 * the same again only if nothing was written, not even the same bytes.
 */
export async function everything(machine: Machine): Promise<readonly string[]> {
  return find(machine, String.raw`-printf '%p\t%y %m %U:%G %s %T@ %C@ %l\n'`);
}

/** The paths of all that is not a folder, without the desktop's databases, each with its type and mode. */
export async function filesThere(machine: Machine): Promise<readonly string[]> {
  const lines = await find(machine, String.raw`! -type d -printf '%p\t%y %m %U:%G %l\n'`);
  return lines.filter((line) => !databases.test(line));
}
