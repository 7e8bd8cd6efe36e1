import { setTimeout as wait } from 'node:timers/promises';
import { isSameProcess } from '../journal/process-identity.ts';
import type { RunSummary } from '../journal/summary.ts';

/** How long a tool that outlived its helper may take to end by itself, in ms. */
const patienceMs = 5000;

/**
 * Tools of an earlier run may still write: their helper was killed, they were not. They get a moment,
 * then they are ended; nothing is begun while one of them lives.
 */
export async function endLeftoverTools({ tools }: RunSummary): Promise<void> {
  const living = (): RunSummary['tools'] =>
    tools.filter(({ pid, startTime }) => isSameProcess(pid, startTime));
  const deadline = Date.now() + patienceMs;
  while (living().length > 0) {
    if (Date.now() > deadline) for (const { pid } of living()) process.kill(pid, 'SIGKILL');
    await wait(50);
  }
}
