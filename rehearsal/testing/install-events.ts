/** What the helper's command line tells while it installs, picked out of its output. */
import type { CheckResult, RunEvent } from '../../core/helper/events.ts';
import { english } from '../../core/messages/english.ts';
import { renderMessage } from '../../core/messages/render.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import type { HelperRun } from './rehearsed-helper.ts';

/** All events of a run, in their order. */
export function eventsOf({ json }: HelperRun): RunEvent[] {
  return json.filter(({ kind }) => kind === 'event').map(({ event }) => event as RunEvent);
}

/** What the checks of the proof found. */
export function checksOf(run: HelperRun): CheckResult[] {
  return eventsOf(run).flatMap((event) => (event.kind === 'check-finished' ? [event.result] : []));
}

/** The ids of the checks' sentences that ended in a state. */
export function checksIn(
  spec: InstallSpec,
  results: readonly CheckResult[],
  state: CheckResult['state'],
): string[] {
  const { steps } = compilePlan(spec);
  return results
    .filter((result) => result.state === state)
    .map(({ stepId, index }) => steps.find(({ id }) => id === stepId)?.checks[index]?.title.id)
    .map((id) => id ?? 'no such check');
}

/** The steps that were begun. */
export function stepsBegun(run: HelperRun): string[] {
  return eventsOf(run).flatMap((event) => (event.kind === 'step-started' ? [event.stepId] : []));
}

/** What a problem says, rendered; null when there was none. */
export function problemText({ json }: HelperRun): string | null {
  const problem = json.find(({ kind }) => kind === 'problem')?.['problem'];
  const { code, values } = (problem ?? {}) as {
    code?: string;
    values?: Record<string, string | number>;
  };
  if (code === undefined) return null;
  return renderMessage({ id: `problem.${code}`, values: values ?? {} }, english, 'en');
}
