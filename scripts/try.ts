import { runTour } from '../e2e/tour.ts';
import { buildAll } from './build/build-all.ts';
import { runCommand } from './run/command.ts';
import { heading } from './run/output.ts';
import { inProject } from './run/paths.ts';
import { show } from './run/process.ts';
import { electronLauncher } from './setup/electron-launcher.ts';
import { electronRuntime, preferredElectron } from './setup/electron-runtime.ts';
import { ordinaryUser } from './setup/ordinary-user.ts';
import { isRoot } from './setup/privilege.ts';
import { rehearseSystem } from '../e2e/testing/rehearsed-system.ts';
import {
  removeStage,
  stageForOrdinaryUser,
  STAGE_VARIABLE,
  type StagePaths,
} from './setup/stage.ts';
import { ensureSystemPackages } from './setup/system-packages.ts';
import { startXvfb } from './setup/xvfb.ts';
import { prepareRehearsalDisks, type RehearsalDisks } from './try/rehearsal-disks.ts';

/** A person can look at a window; root's window would be refused by the program itself. */
function hasDisplay(): boolean {
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  return display !== '' && !isRoot();
}

/** Opens the window over the rehearsal machine for the person who is present. */
async function openWindow(stage: StagePaths, disks: RehearsalDisks): Promise<number> {
  const { executable } = await preferredElectron();
  heading('A rehearsal with two empty virtual disks: nothing on this computer is changed');
  return show([executable, stage.folder, `--rehearsal=${disks.file}`]);
}

/** Opens the drift manager over a system that was installed a moment ago, with a little on its root. */
async function openInstalled(stage: StagePaths): Promise<number> {
  if (!hasDisplay()) throw new Error('The drift manager is tried in a window: it needs a display.');
  process.env[STAGE_VARIABLE] = stage.folder;
  heading('An installed system is made in the rehearsal machine: this takes a minute or two');
  const system = await rehearseSystem(
    "mkdir -p /var/lib/tide-log && echo 'the water stood at the second step' > /var/lib/tide-log/notes.txt",
  );
  try {
    const { executable } = await preferredElectron();
    heading('A rehearsal with an installed system: nothing on this computer is changed');
    return await show([executable, stage.folder, `--rehearsal=${system.file}`]);
  } finally {
    await system.remove();
  }
}

/** Goes through the guided install by itself and leaves a picture of each page. */
async function tour(stage: StagePaths, disks: RehearsalDisks): Promise<number> {
  const { executable } = await electronRuntime();
  const launcher = await electronLauncher(executable, stage.folder);
  const display = await startXvfb(await ordinaryUser());
  Object.assign(process.env, display.env);
  try {
    heading('No display: the guided install runs by itself');
    const outputFolder = inProject('out', 'try');
    return await runTour({ executable: launcher, stage, disks, outputFolder });
  } finally {
    await display.stop();
  }
}

async function rehearseInstalled(): Promise<number> {
  const stage = await stageForOrdinaryUser();
  try {
    return await openInstalled(stage);
  } finally {
    await removeStage(stage);
  }
}

async function rehearse(): Promise<number> {
  if (process.argv.includes('installed')) return rehearseInstalled();
  const stage = await stageForOrdinaryUser();
  const disks = await prepareRehearsalDisks();
  try {
    return await (hasDisplay() ? openWindow(stage, disks) : tour(stage, disks));
  } finally {
    await disks.remove();
    await removeStage(stage);
  }
}

await runCommand(async () => {
  heading('setup');
  const missing = await ensureSystemPackages(
    hasDisplay() ? ['rehearsal'] : ['rehearsal', 'window'],
  );
  if (missing.size > 0) throw new Error('The rehearsal needs what is listed above.');
  heading('build');
  await buildAll();
  return rehearse();
});
