import { noRun } from '../../core/helper/no-run.ts';
import type { RunStatus } from '../../core/helper/verbs.ts';
import { deviceNode } from '../../core/layout/device-node.ts';
import { targetPath } from '../../core/plan/places.ts';
import { readJournal } from '../journal/journal.ts';
import { lockHolder } from '../journal/lock.ts';
import { summarise } from '../journal/summary.ts';

/** What the journal says of the last run, and whether one goes on now. */
export function statusVerb(): Promise<RunStatus> {
  const summary = summarise(readJournal());
  const isRunning = lockHolder() !== null;
  if (summary === null) {
    return Promise.resolve({ ...noRun, state: isRunning ? 'running' : 'none' });
  }
  return Promise.resolve({
    state: isRunning ? 'running' : summary.state,
    planHash: summary.planHash,
    spec: summary.spec,
    device: deviceNode(summary.spec.disk),
    target: targetPath,
    finishedSteps: [...summary.finishedSteps],
    interruptedStep: summary.interruptedStep,
    problem: summary.problem,
    checks: [...summary.checks],
  });
}
