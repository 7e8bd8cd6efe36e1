import { execa } from 'execa';

import { projectRoot } from './paths.ts';

export interface Outcome {
  /** Exit code; 127 when the program does not exist or could not start, 128 for a signal. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the program after so many milliseconds. */
  readonly timeout?: number;
}

function exitCode(result: { exitCode?: number | undefined; signal?: unknown }): number {
  return result.exitCode ?? (result.signal === undefined ? 127 : 128);
}

/** Runs a program, with nothing on its stdin, and collects what it prints. Never throws. */
export async function capture(argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const [file = '', ...rest] = argv;
  const result = await execa(file, rest, {
    cwd: projectRoot,
    ...options,
    env: { NO_COLOR: '1', ...options.env },
    stdin: 'ignore',
    reject: false,
    forceKillAfterDelay: 2000,
  });
  const stderr = result.failed && result.exitCode === undefined ? result.shortMessage : '';
  return {
    code: exitCode(result),
    stdout: result.stdout,
    stderr: [result.stderr, stderr].filter(Boolean).join('\n'),
  };
}

/** Runs a program whose output goes straight to the terminal, and returns its exit code. */
export async function show(argv: readonly string[], options: RunOptions = {}): Promise<number> {
  const [file = '', ...rest] = argv;
  const result = await execa(file, rest, {
    cwd: projectRoot,
    ...options,
    stdio: ['ignore', 'inherit', 'inherit'],
    reject: false,
    forceKillAfterDelay: 2000,
  });
  return exitCode(result);
}
