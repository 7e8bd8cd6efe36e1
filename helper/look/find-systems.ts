import type { Disk } from '../../core/disks/disk.ts';
import { isWorthLooking } from '../../core/disks/name-system.ts';
import type { ExistingSystem, FoundSystem } from '../../core/disks/existing-system.ts';
import { systemOfEvidence } from '../../core/disks/judge-evidence.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { evidenceIn } from './look-inside.ts';
import { beginLooks, inTurn } from './turns.ts';

/** One disk with hundreds of partitions must not keep everybody waiting. */
const mostLooks = 64;

interface Target {
  readonly node: string;
  readonly type: string;
}

/** What is looked into: nothing on a disk that something else uses or that cannot be read. */
export function lookTargets(disks: readonly Disk[]): readonly Target[] {
  return disks
    .filter(({ exclusion }) => exclusion === null || exclusion.kind === 'too-small')
    .flatMap(({ segments }) => segments)
    .filter(isWorthLooking)
    .flatMap(({ node, type }) => (node === null || type === null ? [] : [{ node, type }]))
    .slice(0, mostLooks);
}

async function look(run: RunTool, target: Target): Promise<ExistingSystem | null> {
  const evidence = await evidenceIn(run, target);
  return evidence === null ? null : systemOfEvidence(evidence);
}

/**
 * The systems inside the partitions of these disks, by device node; those that the type names already
 * are not among them. Writes nothing, and never throws. Ends early when an install or another look at
 * the disks begins.
 *
 * @param isCancelled asked before each partition
 */
export async function findSystems(
  run: RunTool,
  disks: readonly Disk[],
  isCancelled: () => boolean = () => false,
): Promise<FoundSystem[]> {
  const isOver = beginLooks();
  const found: FoundSystem[] = [];
  for (const target of lookTargets(disks)) {
    if (isOver() || isCancelled()) break;
    const system = await inTurn(() => look(run, target));
    if (system !== null) found.push({ node: target.node, system });
  }
  return found;
}
