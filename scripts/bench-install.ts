/**
 * What the guards cost: from the first write to the mounted target, through the helper and as the same
 * bare commands in a shell script, in the same guest, in turns. Prints times and their ratio; machines
 * are noisy, so nothing is asserted.
 */
import { displayCommand } from '../core/plan/display.ts';
import { compilePlan } from '../core/plan/compile.ts';
import type { Command, Plan } from '../core/plan/plan.ts';
import type { RunEvent } from '../core/helper/events.ts';
import type { InstallSpec } from '../core/spec/spec.ts';
import { defaultSpec } from '../core/spec/defaults.ts';
import type { Machine } from '../rehearsal/machine.ts';
import {
  bootWith,
  install,
  passphrase,
  probeIn,
  runHelper,
  testDisk,
} from '../rehearsal/testing/rehearsed-helper.ts';
import { buildAll } from './build/build-all.ts';
import { runCommand } from './run/command.ts';
import { heading } from './run/output.ts';
import { ensureSystemPackages } from './setup/system-packages.ts';
import { removeStage, stageForOrdinaryUser, STAGE_VARIABLE } from './setup/stage.ts';

const rounds = 5;
/** What is measured: everything from the first write to the mounted target. */
const firstStep = 'wipe';
const lastStep = 'mount-target';

function bareText(command: Command): string {
  const typed = displayCommand(command);
  if (command.stdin.kind === 'passphrase') return `printf %s "$passphrase" | ${typed}`;
  if (command.stdin.kind === 'text') return `${typed} <<'END'\n${command.stdin.text}END`;
  return typed;
}

/** The commands of the measured steps and nothing else: no checks, no identity, no journal. */
function bareScript({ steps }: Plan): string {
  const from = steps.findIndex(({ id }) => id === firstStep);
  const to = steps.findIndex(({ id }) => id === lastStep);
  const lines = steps.slice(from, to + 1).flatMap(({ commands }) => commands.map(bareText));
  return ['set -e', 'IFS= read -r passphrase', 'date +%s%3N', ...lines, 'date +%s%3N'].join('\n');
}

async function bareMs(machine: Machine, plan: Plan): Promise<number> {
  const argv = ['bash', '-c', bareScript(plan)];
  const { exitCode, stdout, stderr } = await machine.run(argv, { stdin: `${passphrase}\n` });
  if (exitCode !== 0) throw new Error(`the bare script failed: ${stderr}`);
  const times = stdout.split('\n').filter((line) => /^\d{13}$/.test(line));
  const undo =
    'umount -R /mnt; umount /run/tidemark/top; rmdir /run/tidemark/top; cryptsetup close enc';
  await machine.run(['sh', '-c', undo]);
  return Number(times.at(-1)) - Number(times[0]);
}

async function helperMs(machine: Machine, spec: InstallSpec): Promise<number> {
  const { exitCode, stderr, json } = await install(machine, spec);
  if (exitCode !== 0) throw new Error(`the helper failed: ${stderr}`);
  const events = json.map(({ event }) => event as RunEvent | undefined);
  const at = (kind: string, stepId: string): number =>
    events.find((event) => event?.kind === kind && 'stepId' in event && event.stepId === stepId)
      ?.atMs ?? Number.NaN;
  await runHelper(machine, ['clean-up']);
  return at('step-finished', lastStep) - at('step-started', firstStep);
}

async function specNow(machine: Machine): Promise<InstallSpec> {
  const [disk] = await probeIn(machine);
  if (disk === undefined) throw new Error('no disk');
  return defaultSpec(disk, { kind: 'none' });
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function row(name: string, values: readonly number[]): string {
  const seconds = [Math.min(...values), median(values), Math.max(...values)];
  return `${name.padEnd(14)} ${seconds.map((ms) => (ms / 1000).toFixed(2).padStart(7)).join(' ')}`;
}

async function measure(): Promise<void> {
  const machine = await bootWith(testDisk);
  const bare: number[] = [];
  const helper: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await bareMs(machine, compilePlan(await specNow(machine))));
      helper.push(await helperMs(machine, await specNow(machine)));
    }
  } finally {
    await machine.cutPower();
  }
  const print = (line: string): boolean => process.stdout.write(`${line}\n`);
  print(`first write to mounted target, ${rounds} rounds, s: minimum median maximum`);
  print(row('bare commands', bare));
  print(row('helper', helper));
  print(`ratio of medians ${(median(helper) / median(bare)).toFixed(2)} (aim: at most 1.10)`);
}

await runCommand(async () => {
  heading('setup');
  const missing = await ensureSystemPackages(['rehearsal']);
  if (missing.size > 0) throw new Error('The benchmark needs what is listed above.');
  await buildAll();
  const stage = await stageForOrdinaryUser();
  process.env[STAGE_VARIABLE] = stage.folder;
  try {
    heading('bench:install');
    await measure();
  } finally {
    await removeStage(stage);
  }
  return 0;
});
