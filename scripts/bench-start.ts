/**
 * What our window costs above a bare Electron window: time from spawn to `ready-to-show` and until the
 * first page takes input, and the memory (PSS) of the process tree when it has been left alone for a
 * while. Same Electron, same flags, in turns, in one run, and before everything else that the machine
 * has to do (chrt(1)), where that may be asked for. Prints figures and ratios; machines are noisy, so
 * nothing is asserted.
 *
 * Rounds can be given: `npm run bench:start -- 20`. Memory is read as root, which alone may look into
 * sandboxed processes; the windows run as an ordinary user.
 */
import { comparison } from './bench/start/compare.ts';
import { writeApplications } from './bench/start/applications.ts';
import type { Application } from './bench/start/applications.ts';
import { measureStart } from './bench/start/one-start.ts';
import type { StartCost, StartOptions } from './bench/start/one-start.ts';
import { buildAll } from './build/build-all.ts';
import { runCommand } from './run/command.ts';
import { heading, say } from './run/output.ts';
import { capture } from './run/process.ts';
import { electronLauncher } from './setup/electron-launcher.ts';
import { electronRuntime } from './setup/electron-runtime.ts';
import { ordinaryUser } from './setup/ordinary-user.ts';
import { isRoot } from './setup/privilege.ts';
import { removeStage, stageForOrdinaryUser, type StagePaths } from './setup/stage.ts';
import { ensureSystemPackages } from './setup/system-packages.ts';
import { startXvfb } from './setup/xvfb.ts';

const usualRounds = 10;
const idleMs = 5000;

/** One start each that does not count: programs and files get into memory, folders come to be. */
const warmUps = 1;

async function inTurns(
  applications: readonly Application[],
  options: StartOptions,
  rounds: number,
): Promise<readonly (readonly StartCost[])[]> {
  const costs: StartCost[][] = applications.map(() => []);
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const [index, application] of applications.entries()) {
      const cost = await measureStart(application, options);
      if (round >= warmUps) costs[index]?.push(cost);
    }
  }
  return costs;
}

/** What is started from here on goes first; other work on the machine then counts less. */
async function goFirst(): Promise<void> {
  const { code } = await capture(['chrt', '--rr', '--pid', '1', String(process.pid)]);
  if (code !== 0) say('Other work on this machine counts: chrt was refused.');
}

async function measure(stage: StagePaths, rounds: number): Promise<void> {
  await goFirst();
  const { executable, version } = await electronRuntime();
  const launcher = await electronLauncher(executable, stage.folder);
  const display = await startXvfb(await ordinaryUser());
  const flags = ['--force-device-scale-factor=1'];
  try {
    const applications = await writeApplications(stage);
    const options = { executable: launcher, env: display.env, flags, idleMs };
    const [bare = [], ours = []] = await inTurns(applications, options, rounds);
    say(`Electron ${version}, ${rounds} rounds in turns, memory after ${idleMs / 1000} s`);
    for (const line of comparison(bare, ours)) say(line);
  } finally {
    await display.stop();
  }
}

await runCommand(async () => {
  if (!isRoot()) throw new Error('Memory is read as root: sudo npm run bench:start');
  const given = process.argv.slice(2).find((word) => /^[1-9]\d*$/.test(word));
  heading('setup');
  const missing = await ensureSystemPackages(['window']);
  if (missing.size > 0) throw new Error('The benchmark needs what is listed above.');
  await buildAll();
  const stage = await stageForOrdinaryUser();
  try {
    heading('bench:start');
    await measure(stage, given === undefined ? usualRounds : Number(given));
  } finally {
    await removeStage(stage);
  }
  return 0;
});
