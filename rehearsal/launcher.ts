/**
 * `tidemark-rehearsal --disks FILE.json [--directory DIR] -- PROGRAM ARGUMENTS…`
 *
 * Boots a rehearsal machine and runs one program in it, as if it ran here: its standard streams
 * are ours, and its exit code is ours. When it ends, the machine is switched off.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';

import type { GuestProcess } from './guest-process.ts';
import { readLaunchFile } from './launch-file.ts';
import { bootMachine, type Machine } from './machine.ts';
import type { MachineOptions } from './machine-options.ts';
import { userToBecome } from './ordinary-user.ts';

/** sysexits(3): the command was used wrongly; something outside the program failed. */
const EXIT = { usage: 64, unavailable: 69 } as const;

/** How long a program may take to end after SIGTERM, in ms. */
const TERM_MS = 5_000;

interface Launch {
  readonly options: MachineOptions;
  readonly recordFile: string | null;
  readonly before: string | null;
  readonly program: readonly string[];
}

function readArguments(argv: readonly string[]): Launch {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { disks: { type: 'string' }, directory: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.disks === undefined) throw new Error('--disks FILE.json is missing');
  if (positionals.length === 0) throw new Error('no program was given after --');
  const { options, recordFile, before } = readLaunchFile(values.disks);
  const directory = values.directory ?? options.directory;
  return { options: { ...options, directory }, recordFile, before, program: positionals };
}

/**
 * Gives up root for good when pkexec or sudo started us: from here on nothing of the launcher can
 * touch what the person could not touch themselves.
 */
function dropRights(): void {
  if (process.env['PKEXEC_UID'] === undefined && process.env['SUDO_UID'] === undefined) return;
  const user = userToBecome(process.env);
  if (user === null) return;
  process.setgroups?.([]);
  process.setgid?.(user.gid);
  process.setuid?.(user.uid);
}

/** Mounts and swap end with the machine; whoever wants to know how they were finds it in the record. */
async function record(machine: Machine, recordFile: string | null): Promise<void> {
  if (recordFile === null) return;
  const { stdout } = await machine.run(['cat', '/proc/self/mountinfo', '/proc/swaps']);
  writeFileSync(recordFile, stdout);
}

/** Words that name a file of the host name it where the guest sees it. */
function inGuest(machine: Machine, words: readonly string[]): readonly string[] {
  return words.map((word) =>
    word.startsWith('/') && existsSync(word) ? machine.pathInGuest(word) : word,
  );
}

async function connect(
  machine: Machine,
  program: GuestProcess,
  recordFile: string | null,
): Promise<number> {
  process.stdin.on('error', () => program.stdin.end());
  program.stdin.on('error', () => undefined);
  process.stdin.pipe(program.stdin);
  program.stdout.pipe(process.stdout);
  program.stderr.pipe(process.stderr);
  const ending = await program.exited;
  await Promise.allSettled([finished(program.stdout), finished(program.stderr)]);
  process.stdin.unpipe(program.stdin);
  process.stdin.destroy();
  await record(machine, recordFile);
  await machine.powerOff();
  if (ending.exitCode !== null) return ending.exitCode;
  return 128 + (ending.signal === null ? 0 : constants.signals[ending.signal]);
}

/** Puts the machine into the state that a rehearsal begins with. */
async function prepare(machine: Machine, lines: string | null): Promise<void> {
  if (lines === null) return;
  const { exitCode, stderr } = await machine.run(['bash', '-c', `set -e\n${lines}`]);
  if (exitCode === 0) return;
  await machine.powerOff();
  throw new Error(`the machine could not be prepared: ${stderr}`);
}

/** Ends the program, and with it the machine, when we are asked to end. */
function endOnSignals(machine: Machine, program: GuestProcess): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      program.kill(signal);
      setTimeout(() => void machine.cutPower(), TERM_MS).unref();
    });
  }
}

async function main(): Promise<number> {
  dropRights();
  let launch: Launch;
  try {
    launch = readArguments(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return EXIT.usage;
  }
  try {
    const machine = await bootMachine(launch.options);
    await prepare(machine, launch.before);
    const program = await machine
      .spawn(inGuest(machine, launch.program))
      .catch(async (error: unknown) => {
        await machine.powerOff();
        throw error;
      });
    endOnSignals(machine, program);
    return await connect(machine, program, launch.recordFile);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return EXIT.unavailable;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
