import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import { planHash } from '../plan-hash.ts';

/** Compiles a spec. Touches nothing and reads nothing. */
export function planVerb({ spec }: VerbInput<'plan'>): Promise<VerbOutput<'plan'>> {
  const plan = compilePlan(spec);
  return Promise.resolve({ plan, planHash: planHash(spec, plan) });
}
