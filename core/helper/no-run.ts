import type { RunStatus } from './verbs.ts';

/** What is said of runs where there has been none. */
export const noRun: RunStatus = {
  state: 'none',
  planHash: null,
  spec: null,
  device: null,
  target: null,
  finishedSteps: [],
  interruptedStep: null,
  problem: null,
  checks: [],
};
