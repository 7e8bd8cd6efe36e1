/** What btrfs says of the root, of the blank snapshot, and of the whole file system. */
import { join } from 'node:path';
import type { DriftSystem } from '../../core/drift/system.ts';
import type { HealthReadings } from '../../core/health/readings.ts';
import { parseSubvolume } from '../../core/roots/subvolume-facts.ts';
import type { SubvolumeFacts } from '../../core/roots/subvolume-facts.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import { listEarlierRoots } from '../roots/earlier-roots.ts';
import { isSubvolumeTop } from '../roots/subvolume-top.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { outputOf, tried } from './tried.ts';

type BtrfsReadings = Pick<
  HealthReadings,
  'root' | 'blank' | 'nested' | 'usage' | 'scrub' | 'deviceStatistics' | 'earlierRoots'
>;

/** For what all earlier roots hold, in ms: many or large ones stay uncounted here. */
const countMs = 8000;

async function factsOf(path: string, context: VerbContext): Promise<SubvolumeFacts | null> {
  return parseSubvolume((await outputOf(context, 'btrfs', ['subvolume', 'show', path])) ?? '');
}

/** The recipe's check: what lies in the root under the name of the blank snapshot. */
function nestedIn(top: string, { root, blank }: DriftSystem): HealthReadings['nested'] {
  const found = lookAtPath(join(top, root, blank ?? `${root}-blank`));
  if (found === null) return 'nothing';
  return isSubvolumeTop(found) ? 'subvolume' : 'other';
}

/** Reads everything for which the top level is needed, mounted read-only at `top`. */
export async function readBtrfs(
  system: DriftSystem,
  top: string,
  context: VerbContext,
): Promise<BtrfsReadings> {
  const { root, blank } = system;
  return {
    root: await factsOf(join(top, root), context),
    blank: blank === null ? null : await factsOf(join(top, blank), context),
    nested: await tried(async () => Promise.resolve(nestedIn(top, system))),
    usage: await outputOf(context, 'btrfs', ['filesystem', 'usage', '--raw', top]),
    scrub: await outputOf(context, 'btrfs', ['scrub', 'status', top]),
    deviceStatistics: await outputOf(context, 'btrfs', ['device', 'stats', top]),
    earlierRoots: await tried(() => listEarlierRoots({ system, top }, countMs, context)),
  };
}
