import { findProgram } from '../elevation/find-program.ts';
import type { StartOptions } from '../start/options.ts';
import type { HelperProgram } from './helper-process.ts';
import { helperProgram, launcherPath } from './program.ts';

export interface HelperPlace {
  readonly options: StartOptions;
  readonly isPackaged: boolean;
  readonly appFolder: string;
  /** Holds the helper's files in a package. */
  readonly resourcesFolder: string;
}

/** What has to be started as the helper, and how, in this start. */
export async function findHelper(place: HelperPlace): Promise<HelperProgram> {
  const { options, isPackaged, appFolder, resourcesFolder } = place;
  const launcher = isPackaged ? await findProgram([launcherPath(resourcesFolder)]) : null;
  return helperProgram({ appFolder, resourcesFolder, ...options, isPackaged, launcher });
}
