/** Where the guest of an installed system sees the host's tree, with the machine's layer over it. */
export const HOST_FOLDER = '/run/tidemark-rehearsal/host';

/** File in the control folder with what opens the disk: a secret of tests, and of nothing else. */
export const KEY_FILE = 'disk-key';

/** Folder in the control folder with the units that come with systemd, and those of the machine. */
export const UNIT_FOLDER = 'units';

/** Says in the guest which block device the first disk is. */
export const FIRST_NODE_FILE = '/run/tidemark-rehearsal/first-node';

/** Leads to a Node in the guest; `nodejs-slim` of the stand-in for nixpkgs does, too. */
export const NODE_LINK = '/run/tidemark-rehearsal/node';

/**
 * Where the guest sees a file of the host. A live system sees the host's tree at its own place; on an
 * installed one only the folders of programs are there, and everything else below one folder.
 */
export function pathInGuest(path: string, isInstalled: boolean): string {
  if (!isInstalled || /^\/(usr|bin|sbin|lib|lib64|nix|run)\//.test(path)) return path;
  return `${HOST_FOLDER}${path}`;
}
