/** Writes docs/install-spec.md and its JSON Schema. Run it after every change of core/spec/. */
import { writeFile } from 'node:fs/promises';

import { installSpecFiles } from './check/install-spec.ts';
import { projectFiles, readSources } from './check/project-files.ts';
import { inProject } from './run/paths.ts';

const files = await installSpecFiles(await readSources(await projectFiles()));
for (const [file, text] of files) await writeFile(inProject(file), text);
