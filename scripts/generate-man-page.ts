/** Writes the exit codes into docs/tidemark-helper.8. Run it after every change of a problem. */
import { readFile, writeFile } from 'node:fs/promises';

import { manPageFile, withExitCodes } from './check/man-page.ts';
import { inProject } from './run/paths.ts';

const file = inProject(manPageFile);
await writeFile(file, withExitCodes(await readFile(file, 'utf8')));
