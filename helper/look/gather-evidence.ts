import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../../core/disks/existing-system.ts';
import { existsInside, readInside, resolveInside } from './resolve-inside.ts';

const releaseFiles = ['/etc/os-release', '/usr/lib/os-release'];
const releaseBytes = 8192;

/**
 * Where the root of a system may lie in a file system: at its top, or in a subvolume as the usual
 * installers name it.
 */
const rootFolders = ['', '@', 'root', '@root', 'rootfs', '@rootfs', '@/.snapshots/1/snapshot'];

const nothingSeen: Evidence = {
  osRelease: null,
  isNixos: false,
  hasWindows: false,
  hasMacos: false,
  efiFolders: [],
};

async function linuxAt(root: string): Promise<Pick<Evidence, 'osRelease' | 'isNixos'> | null> {
  for (const path of releaseFiles) {
    const osRelease = await readInside(root, path, releaseBytes);
    if (osRelease !== null) return { osRelease, isNixos: false };
  }
  const isNixos = await existsInside(root, '/etc/NIXOS');
  return isNixos ? { osRelease: null, isNixos } : null;
}

/** Folders are spelt as somebody pleased; FAT and NTFS do not mind. */
async function folderLike(root: string, names: readonly string[]): Promise<string | null> {
  let at = root;
  for (const name of names) {
    const found = (await readdir(at).catch(() => [])).find(
      (entry) => entry.toLowerCase() === name.toLowerCase(),
    );
    if (found === undefined) return null;
    at = join(at, found);
  }
  return at;
}

async function efiFolders(root: string): Promise<readonly string[]> {
  const folder = await folderLike(root, ['EFI']);
  if (folder === null) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name.slice(0, 255));
}

/** What can be seen in a mounted file system that tells which system it belongs to. Only reads. */
export async function gatherEvidence(top: string): Promise<Evidence> {
  for (const folder of rootFolders) {
    const root = await resolveInside(top, folder);
    const linux = root === null ? null : await linuxAt(root);
    if (linux !== null) return { ...nothingSeen, ...linux };
  }
  return {
    ...nothingSeen,
    hasWindows: (await folderLike(top, ['Windows', 'System32', 'config'])) !== null,
    hasMacos: await existsInside(top, '/System/Library/CoreServices/SystemVersion.plist'),
    efiFolders: (await efiFolders(top)).slice(0, 64),
  };
}

/** Whether there is anything to say at all. */
export function saysSomething(evidence: Evidence): boolean {
  const { osRelease, isNixos, hasWindows, hasMacos, efiFolders: folders } = evidence;
  return osRelease !== null || isNixos || hasWindows || hasMacos || folders.length > 0;
}
