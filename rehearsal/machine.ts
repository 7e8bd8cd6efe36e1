import { Connection } from './connection.ts';
import { killKernel, startKernel, type KernelChild } from './kernel-process.ts';
import type { GuestProcess } from './guest-process.ts';
import { pathInGuest } from './installed/installed-guest.ts';
import type { MachineOptions } from './machine-options.ts';
import { prepareMachine, type PreparedMachine } from './machine-setup.ts';
import { collect, type RunInput, type RunResult } from './run-program.ts';

const GUEST_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/run/current-system/sw/bin',
  HOME: '/root',
  LANG: 'C.UTF-8',
};

/** The most of the kernel's console that is kept, in characters. */
const CONSOLE_CHARACTERS = 200_000;

export interface ProgramOptions {
  /** Added to a small environment of the guest's own; the host's is not passed on. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly cwd?: string | undefined;
}

export interface MachineDisk {
  /** The image file on the host. */
  readonly image: string;
  /** The block device in the guest, such as `/dev/sda`. */
  readonly guestNode: string;
}

/** How long an orderly end may take, in ms: systemd waits for units that copy something at the end. */
const POWER_OFF_MS = 120_000;

/** A running rehearsal machine. */
export interface Machine {
  readonly disks: readonly MachineDisk[];
  /**
   * Runs a program as root in the guest to its end. Rejects if it cannot start, and if the
   * machine goes down under it.
   */
  readonly run: (
    argv: readonly string[],
    options?: ProgramOptions & RunInput,
  ) => Promise<RunResult>;
  /** Starts a program as root in the guest. Several may run at a time. */
  readonly spawn: (argv: readonly string[], options?: ProgramOptions) => Promise<GuestProcess>;
  /** Where the guest sees a file of the host: elsewhere only on an installed system. */
  readonly pathInGuest: (hostPath: string) => string;
  /** Pulls a disk out, also while it is in use. Rejects for a disk without serial. */
  readonly removeDisk: (index: number) => Promise<void>;
  /** Ends the machine at once, as a power cut does. The images stay as they are. */
  readonly cutPower: () => Promise<void>;
  /** Writes everything to the disks and switches the machine off. */
  readonly powerOff: () => Promise<void>;
  /** What the kernel and the first programs have said, for diagnosis. */
  readonly consoleText: () => string;
  /** Settles when the machine has ended, for whatever reason. Never rejects. */
  readonly exited: Promise<void>;
}

/**
 * Boots a machine and waits until it can run programs. See README.md for what it is.
 *
 * @throws when User-mode Linux is missing, a description is wrong, an image is not a regular file,
 *   or the machine does not start in time; the message then ends with the kernel's last words.
 */
export async function bootMachine(options: MachineOptions): Promise<Machine> {
  const prepared = prepareMachine(options);
  const child = startKernel(prepared.start);
  const consoleText = collectConsole(child);
  const exited = endOf(child, prepared);
  const connection = new Connection(child.stdout, child.stdin);
  void exited.then(() => {
    connection.lose(new Error(`the rehearsal machine has ended\n${consoleText().slice(-2000)}`));
  });
  const timer = setTimeout(() => killKernel(child), options.bootTimeoutMs ?? 60_000);
  try {
    const nodes = await connection.ready;
    const disks = prepared.images.map((image, at) => ({ image, guestNode: nodes[at] ?? '' }));
    const isInstalled = options.installed !== undefined;
    return makeMachine({ child, connection, exited, disks, consoleText, isInstalled });
  } catch (error) {
    killKernel(child);
    await exited;
    throw new Error(`the rehearsal machine did not start\n${consoleText().slice(-2000)}`, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

interface RunningParts {
  readonly child: KernelChild;
  readonly connection: Connection;
  readonly exited: Promise<void>;
  readonly disks: readonly MachineDisk[];
  readonly consoleText: () => string;
  readonly isInstalled: boolean;
}

function makeMachine(parts: RunningParts): Machine {
  const { child, connection, exited } = parts;
  function spawnInGuest(
    argv: readonly string[],
    options: ProgramOptions = {},
  ): Promise<GuestProcess> {
    const env = { ...GUEST_ENVIRONMENT, ...options.env };
    return connection.start({ argv, env, cwd: options.cwd ?? '/' });
  }
  return {
    disks: parts.disks,
    consoleText: parts.consoleText,
    exited,
    pathInGuest: (path) => pathInGuest(path, parts.isInstalled),
    spawn: spawnInGuest,
    run: async (argv, options = {}) => {
      const result = await collect(await spawnInGuest(argv, options), options);
      connection.throwIfLost();
      return result;
    },
    removeDisk: (index) => connection.removeDisk(index),
    cutPower: () => {
      killKernel(child);
      return exited;
    },
    powerOff: async () => {
      connection.send({ kind: 'power-off' });
      const timer = setTimeout(() => killKernel(child), POWER_OFF_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}

function collectConsole(child: KernelChild): () => string {
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    text = (text + piece).slice(-CONSOLE_CHARACTERS);
  });
  return () => text;
}

/** Settles when the kernel's process is gone; also cleans up, and ends it with this process. */
function endOf(child: KernelChild, prepared: PreparedMachine): Promise<void> {
  const onExit = (): void => {
    killKernel(child);
    prepared.cleanUp();
  };
  process.once('exit', onExit);
  const limit = setTimeout(() => killKernel(child), prepared.lifetimeMs);
  limit.unref();
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(limit);
      process.off('exit', onExit);
      prepared.cleanUp();
      resolve();
    };
    child.once('close', finish);
    child.once('error', finish);
  });
}
