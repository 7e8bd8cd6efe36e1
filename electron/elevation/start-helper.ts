import { makeProblem, problemError } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import { HelperConnection } from '../helper/connection.ts';
import type { HelperProgram } from '../helper/helper-process.ts';
import type { Elevation } from './elevation.ts';

export interface HelperStart {
  readonly elevations: readonly Elevation[];
  readonly program: HelperProgram;
  /** Of this program and of the helper. */
  readonly version: string;
  readonly onStderrLine: (line: string) => void;
}

/** A way that does not work here leads to the next one; a person's answer is final. */
function isPassable(elevation: Elevation, error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  if (error.problem.code === 'elevation-not-found') return true;
  return error.problem.code === 'elevation-refused' && !elevation.asksPerson;
}

async function startBy(elevation: Elevation, start: HelperStart): Promise<HelperConnection> {
  const process = await elevation.start(start.program);
  const connection = new HelperConnection(process, {
    version: start.version,
    onStderrLine: start.onStderrLine,
    explain: (exit, lines) => {
      const values = { elevation: elevation.id, reason: exit.signal ?? `code ${exit.code}` };
      return makeProblem(elevation.explain(exit, lines) ?? 'helper-crashed', { values, lines });
    },
  });
  await connection.opened;
  return connection;
}

/**
 * Starts the helper by the first way that works and says hello to it. Rejects with a `ProblemError`:
 * cancelled, refused, no agent, nothing found, crashed, or another version.
 */
export async function startHelper(start: HelperStart): Promise<HelperConnection> {
  let reason: unknown = problemError('elevation-not-found', { values: { program: 'pkexec' } });
  for (const elevation of start.elevations) {
    if (!(await elevation.isAvailable())) continue;
    try {
      return await startBy(elevation, start);
    } catch (error) {
      if (!isPassable(elevation, error)) throw error;
      reason = error;
    }
  }
  throw reason;
}
