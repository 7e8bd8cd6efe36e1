import { electronLauncher } from '../setup/electron-launcher.ts';
import { electronRuntime } from '../setup/electron-runtime.ts';
import { ordinaryUser } from '../setup/ordinary-user.ts';
import { STAGE_VARIABLE, type StagePaths } from '../setup/stage.ts';
import { startXvfb } from '../setup/xvfb.ts';
import { runPlaywright } from './playwright-stage.ts';
import type { StageResult } from './stage-result.ts';

/** Names the program that starts Electron (as an ordinary user) to the end-to-end tests. */
const ELECTRON_VARIABLE = 'TIDEMARK_ELECTRON';

/**
 * Runs the end-to-end tests on a virtual display, with the oldest supported Electron. The tests
 * find in their environment: DISPLAY, XAUTHORITY, TIDEMARK_ELECTRON (start it with the stage's
 * folder as first argument) and TIDEMARK_STAGE.
 */
export async function runE2e(stage: StagePaths, flags: readonly string[]): Promise<StageResult> {
  const { executable } = await electronRuntime();
  const launcher = await electronLauncher(executable, stage.folder);
  const display = await startXvfb(await ordinaryUser());
  try {
    return await runPlaywright(flags, {
      ...display.env,
      [ELECTRON_VARIABLE]: launcher,
      [STAGE_VARIABLE]: stage.folder,
    });
  } finally {
    await display.stop();
  }
}
