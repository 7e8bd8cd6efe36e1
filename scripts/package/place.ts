import { rm } from 'node:fs/promises';

import { installDesktopFiles } from '../desktop/desktop-files.ts';
import { inProject } from '../run/paths.ts';

/**
 * Where every package of ours has the program once it is installed, whichever kind it is: polkit's action
 * names the launcher's path, so there must be one. electron-builder derives the same from `productName`.
 */
export const installedPlace = '/opt/Tidemark';

/** The helper's launcher, in that place. */
export const installedLauncher = `${installedPlace}/resources/tidemark-helper`;

/**
 * Writes the folder `share` that electron-builder.yml puts into every package: desktop entries, icons, and
 * polkit's action for the launcher where it will lie.
 */
export async function writeShare(folder = inProject('dist', 'package')): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  installDesktopFiles({
    resources: inProject('resources'),
    prefix: folder,
    program: 'tidemark',
    launcher: installedLauncher,
  });
}
