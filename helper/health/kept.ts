import type { VerbOutput } from '../../core/helper/verbs.ts';
import { findDriftSystem } from '../drift/find-system.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { findStrays } from './find-strays.ts';
import { declaredItems, readKept } from './read-kept.ts';

/** The verb `kept`. @throws ProblemError `root-not-found`, `persist-file-broken` */
export async function keptVerb(context: VerbContext): Promise<VerbOutput<'kept'>> {
  const system = await findDriftSystem(context);
  const declared = await declaredItems(system, context);
  const entries = await readKept(system, declared, context);
  return { entries, strays: await findStrays(system, declared) };
}
