import { execFile } from 'node:child_process';

import type { SessionExit } from './services.ts';

/** Long enough for a small program of the session, in ms. */
const patienceMs = 10_000;

/**
 * Runs a program of the session, found by PATH: it gets no rights that the session has not. Never
 * rejects; a program that is missing or was killed has no exit code.
 */
export async function runProgram(program: string, args: readonly string[]): Promise<SessionExit> {
  return new Promise((resolve) => {
    execFile(program, [...args], { timeout: patienceMs }, (error) => {
      if (error === null) resolve(0);
      else resolve(typeof error.code === 'number' ? error.code : null);
    });
  });
}
