import type { DiskIdentity } from '../../core/disks/disk.ts';
import type { VerbOutput } from '../../core/helper/verbs.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import { readJournal } from '../journal/journal.ts';
import { summarise } from '../journal/summary.ts';
import { endLooks, inTurn } from '../look/turns.ts';
import { systemEdges } from '../probe/probe-edges.ts';
import { probeDisks } from '../probe/probe-disks.ts';
import { readDiskIdentity } from '../probe/read-disk-identity.ts';
import { noRemains } from '../../core/disks/readings.ts';
import type { OwnRemains } from '../../core/disks/readings.ts';
import { targetPath, topLevelPath } from '../../core/plan/places.ts';
import type { VerbContext } from './verb-context.ts';

/** What an earlier run of ours holds open, so that its disk is explained as ours. */
function ownRemains(): OwnRemains {
  const summary = summarise(readJournal());
  if (summary === null || summary.state === 'cleaned-up') return noRemains;
  const undos = compilePlan(summary.spec).steps.flatMap((step) => step.undo);
  return {
    mappings: undos.flatMap((undo) => (undo.kind === 'close-mapping' ? [undo.name] : [])),
    targets: [targetPath, topLevelPath],
    swaps: undos.flatMap((undo) => (undo.kind === 'swap-off' ? [undo.path] : [])),
  };
}

/** All disks and the machine. Reads only. */
export async function probe({
  runTool,
}: Pick<VerbContext, 'runTool'>): Promise<VerbOutput<'probe'>> {
  await endLooks();
  return inTurn(() => probeDisks(systemEdges(runTool), { own: ownRemains() }));
}

/** What the disk at a node is now. */
export function readIdentity(
  node: string,
  { runTool }: Pick<VerbContext, 'runTool'>,
): Promise<DiskIdentity> {
  return readDiskIdentity(systemEdges(runTool), node);
}
