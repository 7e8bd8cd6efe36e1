/** Writes the text of the NixOS module into core. Run it after every change of nix/module/. */
import { writeFile } from 'node:fs/promises';

import { moduleText, moduleTextFile } from './check/module-text.ts';
import { projectFiles, readSources } from './check/project-files.ts';
import { inProject } from './run/paths.ts';

await writeFile(inProject(moduleTextFile), moduleText(await readSources(await projectFiles())));
