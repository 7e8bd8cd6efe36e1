/** The verbs that look at whether all is as it should be. */
import { bySeverity, judgeHealth } from '../../core/health/judge-health.ts';
import { findDriftSystem } from '../drift/find-system.ts';
import type { Implementations } from '../implementations.ts';
import { gatherHealth } from './gather-health.ts';
import { keptVerb } from './kept.ts';

export const healthVerbs: Pick<Implementations, 'health' | 'kept'> = {
  health: async (_input, context) => {
    const readings = await gatherHealth(await findDriftSystem(context), context);
    return { findings: bySeverity(judgeHealth(readings)) };
  },
  kept: (_input, context) => keptVerb(context),
};
