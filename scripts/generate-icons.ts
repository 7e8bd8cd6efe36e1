/** Writes Breeze's drawings into the window. Run it after every change of resources/icons/breeze/. */
import { writeFile } from 'node:fs/promises';

import { projectFiles, readSources } from './check/project-files.ts';
import { iconText, iconTextFile } from './icons/icon-text.ts';
import { inProject } from './run/paths.ts';

await writeFile(inProject(iconTextFile), iconText(await readSources(await projectFiles())));
