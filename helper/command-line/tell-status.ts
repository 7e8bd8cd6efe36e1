import type { Finding } from '../../core/health/finding.ts';
import type { VerbOutput } from '../../core/helper/verbs.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import { dispatch } from '../dispatch.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { printJson } from './output.ts';
import { printFindings } from './print-findings.ts';
import { printStatus } from './print-status.ts';

/** What `status` ends with when something is bad; all other findings are 0. */
const badExitCode = 1;

/** The findings; null on a machine whose root is no subvolume that could be rolled back. */
async function findings(context: VerbContext): Promise<readonly Finding[] | null> {
  try {
    const health = (await dispatch('health', {}, context)) as VerbOutput<'health'>;
    return health.findings;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'root-not-found') return null;
    throw error;
  }
}

function tell(status: VerbOutput<'status'>, health: readonly Finding[] | null): void {
  printStatus(status);
  printFindings(health ?? []);
}

/**
 * `status`: the last run, and, where the root is emptied at each boot, whether that works.
 *
 * @returns 1 when a finding is bad, else 0
 * @throws ProblemError when health could not be looked at; the last run was told before
 */
export async function tellStatus(isJson: boolean, context: VerbContext): Promise<number> {
  const status = (await dispatch('status', {}, context)) as VerbOutput<'status'>;
  let health: readonly Finding[] | null = null;
  try {
    health = await findings(context);
  } finally {
    if (!isJson) tell(status, health);
    else printJson(health === null ? status : { ...status, health });
  }
  return health?.some(({ state }) => state === 'bad') === true ? badExitCode : 0;
}
