import { problemError } from '../../core/errors/make-problem.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import { findDriftSystem } from '../drift/find-system.ts';
import type { VerbContext } from '../verbs/verb-context.ts';

export interface KeptSystem {
  readonly system: DriftSystem;
  readonly persist: string;
}

/** The system, which must have a place for what is kept. @throws ProblemError `persist-missing` */
export async function findKeptSystem(context: VerbContext): Promise<KeptSystem> {
  const system = await findDriftSystem(context);
  if (system.persist === null) {
    const detail = 'no other subvolume of the root’s disk is mounted as a folder for it';
    throw problemError('persist-missing', { values: { detail } });
  }
  return { system, persist: system.persist };
}
