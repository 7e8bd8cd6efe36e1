import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/plan/canonical-json.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { InstallSpec } from '../core/spec/spec.ts';

/** SHA-256 over the spec and the plan: what the person's confirmation stands for. */
export function planHash(spec: InstallSpec, plan: Plan): string {
  return createHash('sha256').update(canonicalJson({ spec, plan })).digest('hex');
}
