import { fileURLToPath } from 'node:url';

import { makeProblem } from '../../../core/errors/make-problem.ts';
import { ProblemError } from '../../../core/errors/problem.ts';
import { spawnHelper } from '../../elevation/spawn-helper.ts';
import { HelperConnection } from '../connection.ts';
import type { HelperProgram } from '../helper-process.ts';
import type { Action } from './action.ts';

/** Of the program that the tests stand for. */
export const testVersion = '9.8.7';
export const helloLine = JSON.stringify({
  kind: 'hello',
  protocol: 1,
  version: testVersion,
  pid: 1,
});

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** The program of a child process that plays the script. */
export function peerProgram(script: readonly Action[]): HelperProgram {
  return {
    // The packages' own Node, because it runs TypeScript whatever Node runs the tests.
    command: path('../../../node_modules/node/bin/node'),
    args: [
      '--disable-warning=ExperimentalWarning',
      path('scripted-peer.ts'),
      JSON.stringify(script),
    ],
  };
}

/** A connection to a child process that plays the script. */
export async function startPeer(script: readonly Action[]): Promise<HelperConnection> {
  const child = await spawnHelper({ ...peerProgram(script), environment: {} });
  return new HelperConnection(child, {
    version: testVersion,
    explain: ({ code }, lines) =>
      makeProblem('elevation-refused', { values: { code: code ?? -1 }, lines }),
    onStderrLine: () => undefined,
  });
}

/** The problem that a promise rejects with; a promise that resolves is an error. */
export async function problemIn(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no problem',
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );
}
