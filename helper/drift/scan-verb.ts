import type { DriftSummary } from '../../core/drift/scan.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import type { VerbInput } from '../../core/helper/verbs.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { findDriftSystem } from './find-system.ts';
import { commitIfQuick } from './read-generations.ts';
import { fingerprintOf, scanIn, sidesOf } from './scan.ts';
import type { Scan } from './scan.ts';
import { rememberScan, subjectKey } from './session.ts';
import { withTopLevel } from './top-level.ts';

/**
 * Scans, or gives the earlier result again where nothing has changed since. Scans of a session come one
 * after the other.
 */
export async function scanVerb(
  input: VerbInput<'drift-scan'>,
  context: VerbContext,
): Promise<DriftSummary> {
  const former = context.drift.scanning;
  const scanning = former.catch(() => undefined).then(() => scanNow(input, context));
  context.drift.scanning = scanning.catch(() => undefined);
  return (await scanning).summary;
}

async function scanNow(input: VerbInput<'drift-scan'>, context: VerbContext): Promise<Scan> {
  const system = await findDriftSystem(context);
  return withTopLevel(
    system,
    'read-only',
    async (top) => {
      const former = context.drift.scans.get(subjectKey(input.subject));
      if (former !== undefined && !input.isForced) {
        const isSame = await isUnmoved(former, { top, system }, context);
        if (isSame) return { ...former, summary: { ...former.summary, isUnchanged: true } };
      }
      context.drift.lastScanId += 1;
      const id = context.drift.lastScanId;
      const scan = await scanIn(top, { id, system, subject: input.subject }, context);
      rememberScan(context.drift, scan);
      return scan;
    },
    context,
  );
}

/**
 * Whether a scan would find the same again. Generations tell only what was committed, so when they have
 * not moved, what programs have changed since the last commit is committed first, where that is quick.
 */
async function isUnmoved(
  { fingerprint, summary }: Scan,
  { top, system }: { readonly top: string; readonly system: DriftSystem },
  context: VerbContext,
): Promise<boolean> {
  if (fingerprint === null || summary.problems.length > 0) return false;
  if (JSON.stringify(summary.system) !== JSON.stringify(system)) return false;
  const sides = sidesOf(top, system, summary.subject);
  if ((await fingerprintOf(sides, system, context)).whole !== fingerprint) return false;
  if (!(await commitIfQuick(sides.root, context.runTool))) return false;
  return (await fingerprintOf(sides, system, context)).whole === fingerprint;
}
