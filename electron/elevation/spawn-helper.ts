import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';

import { problemError } from '../../core/errors/make-problem.ts';
import type { HelperExit, HelperProcess } from '../helper/helper-process.ts';
import type { Environment } from './environment.ts';

export interface SpawnRequest {
  /** Absolute path. */
  readonly command: string;
  readonly args: readonly string[];
  /** All of it; nothing is inherited. */
  readonly environment: Environment;
}

async function started(child: ChildProcessWithoutNullStreams, command: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', () =>
      reject(problemError('elevation-not-found', { values: { program: command } })),
    );
  });
}

/**
 * Starts a program with pipes on its three streams, in a session of its own: Ctrl+C in the terminal
 * that the window was started from must not stop a disk half-way. The end of input stops it.
 */
export async function spawnHelper(request: SpawnRequest): Promise<HelperProcess> {
  const { command, args, environment } = request;
  const child = spawn(command, args, {
    cwd: '/',
    detached: true,
    env: environment,
    shell: false,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = new Promise<HelperExit>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  await started(child, command);
  child.on('error', () => undefined);
  return { stdin: child.stdin, stdout: child.stdout, stderr: child.stderr, exited };
}
