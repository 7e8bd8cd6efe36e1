import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { inProject, packageCommand } from '../run/paths.ts';
import { capture } from '../run/process.ts';
import { cacheFolder } from './cache-folder.ts';

/** Names the folder of the stage to the tests that the stage was made for. */
export const STAGE_VARIABLE = 'TIDEMARK_STAGE';

/** What was built, at a place that every user can read. */
export interface StagePaths {
  /** Holds `package.json` and `dist/`; what Electron is started with. */
  readonly folder: string;
  /** The Node 22 that runs the helper and the rehearsal machine's parts. */
  readonly node: string;
  /** `tidemark-helper.cjs` */
  readonly helper: string;
}

/** A stage has the layout of a checkout, as far as the built program looks for things in it. */
function pathsIn(folder: string): StagePaths {
  return {
    folder,
    node: join(folder, 'node_modules', 'node', 'bin', 'node'),
    helper: join(folder, 'dist', 'tidemark-helper.cjs'),
  };
}

/**
 * A checkout may lie below folders that only root can enter (build servers clone to such places),
 * while the window and the rehearsal machine run as ordinary users. Everything is copied, nothing
 * is linked; the copy belongs to whoever made it and nobody else can write to it. It is not below
 * /tmp, because the rehearsal machine has a /tmp of its own.
 */
export async function stageForOrdinaryUser(): Promise<StagePaths> {
  await mkdir(cacheFolder(), { recursive: true, mode: 0o755 });
  const folder = await mkdtemp(join(cacheFolder(), 'stage-'));
  const paths = pathsIn(folder);
  // Also when this run is ended from outside; each stage is more than a hundred megabytes.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await cp(inProject('dist'), join(folder, 'dist'), { recursive: true });
  await cp(inProject('package.json'), join(folder, 'package.json'));
  await mkdir(dirname(paths.node), { recursive: true });
  await cp(await realpath(packageCommand('node')), paths.node);
  await capture(['chmod', '-R', 'u+rwX,go+rX,go-w', folder]);
  return paths;
}

/** Removes a stage. */
export async function removeStage(stage: StagePaths): Promise<void> {
  await rm(stage.folder, { recursive: true, force: true });
}

/** For tests: the stage that this run made, else (a single test run by hand) the checkout. */
export function presentStage(): StagePaths {
  return pathsIn(process.env[STAGE_VARIABLE] ?? inProject());
}
