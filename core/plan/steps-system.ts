/** What follows the disk when a spec has a system. */
import type { PlanContext } from './context.ts';
import type { Step } from './plan.ts';
import { buildSteps } from './steps-build.ts';
import { configureSteps } from './steps-configure.ts';
import { keepSteps } from './steps-keep.ts';
import { proveSteps } from './steps-prove.ts';
import { keptSubvolumeSteps } from './steps-subvolumes.ts';

/** From the mounted target to the proof that a system is on it; nothing without a system. */
export function systemSteps(context: PlanContext): Step[] {
  const { system } = context.spec;
  if (system === undefined) return [];
  return [
    ...configureSteps(context, system),
    ...keptSubvolumeSteps(context),
    ...keepSteps(context, system),
    ...buildSteps(),
    ...proveSteps(context, system),
  ];
}
