/** The verbs that the page of disks asks after its list is there: all of them only read. */
import type { VerbOutput } from '../../core/helper/verbs.ts';
import { findSystems } from '../look/find-systems.ts';
import { systemEdges } from '../probe/probe-edges.ts';
import { readAllHealth } from '../probe/read-health.ts';
import { readFingerprint } from '../probe/read-fingerprint.ts';
import { probe } from './probe.ts';
import type { VerbContext } from './verb-context.ts';

type Context = Pick<VerbContext, 'runTool' | 'isCancelled'>;

export async function existingSystemsVerb(
  context: Context,
): Promise<VerbOutput<'existing-systems'>> {
  const { disks } = await probe(context);
  return { systems: await findSystems(context.runTool, disks, context.isCancelled) };
}

export async function diskHealthVerb({ runTool }: Context): Promise<VerbOutput<'disk-health'>> {
  return { health: await readAllHealth(runTool, systemEdges(runTool).roots.sys) };
}

export async function diskFingerprintVerb({
  runTool,
}: Context): Promise<VerbOutput<'disk-fingerprint'>> {
  return { fingerprint: await readFingerprint(systemEdges(runTool).roots) };
}
