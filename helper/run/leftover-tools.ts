import { setTimeout as wait } from 'node:timers/promises';
import { problemError } from '../../core/errors/make-problem.ts';
import { isSameProcess } from '../journal/process-identity.ts';
import type { RunSummary } from '../journal/summary.ts';

/** How long a tool that outlived its helper may take to end by itself, in ms. */
const patienceMs = 5000;

/** How long a killed one may hang in the kernel, on a disk that does not answer, in ms. */
const hangMs = 30_000;

function endTool(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/**
 * Tools of an earlier run may still write: their helper was killed, they were not. They get a moment,
 * then they are ended; nothing is begun while one of them lives.
 *
 * @throws ProblemError `already-running` when one cannot even be killed
 */
export async function endLeftoverTools({ tools }: RunSummary): Promise<void> {
  const living = (): RunSummary['tools'] =>
    tools.filter(({ pid, startTime }) => isSameProcess(pid, startTime));
  const deadline = Date.now() + patienceMs;
  while (living().length > 0) {
    const [first] = living();
    if (first !== undefined && Date.now() > deadline + hangMs) {
      throw problemError('already-running', { values: { pid: String(first.pid) } });
    }
    if (Date.now() > deadline) for (const { pid } of living()) endTool(pid);
    await wait(50);
  }
}
