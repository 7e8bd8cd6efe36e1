/** Writes docs/troubleshooting.md. Run it after every change of a problem or of the help about it. */
import { writeFile } from 'node:fs/promises';

import { projectFiles, readSources } from './check/project-files.ts';
import { troubleshootingFile, troubleshootingText } from './check/troubleshooting.ts';
import { inProject } from './run/paths.ts';

const text = troubleshootingText(await readSources(await projectFiles()));
await writeFile(inProject(troubleshootingFile), text);
