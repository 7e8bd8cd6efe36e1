/** All about one entry of a scan: put together from the scan, both subvolumes, and systemd. */
import type { DriftDetails, Preview, UnitFact } from '../../core/drift/details.ts';
import type { Explanation } from '../../core/drift/explanation.ts';
import { openKinds } from '../../core/drift/explanation.ts';
import { displayPath } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { aspectsOf, changeKinds, explanationKinds } from '../../core/drift/tree/codes.ts';
import { explanationOf, formerPathOf, nodeAt } from '../../core/drift/tree/drift-tree.ts';
import { unitsOfPath } from '../../core/drift/units-of-path.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { message } from '../../core/messages/render.ts';
import { readOwnerNames } from '../drift/owner-names.ts';
import { sidesOf } from '../drift/scan.ts';
import type { Scan, Sides } from '../drift/scan.ts';
import { withTopLevel } from '../drift/top-level.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { readEntryFacts } from './entry-facts.ts';
import { openFilesBelow } from './open-files.ts';
import { readPreview } from './preview.ts';
import { recentUnits } from './units.ts';

/** What the scan knows of an entry. */
type Scanned = Pick<
  DriftDetails,
  'change' | 'aspects' | 'formerPath' | 'explanation' | 'entries' | 'bytes'
>;

/** A folder that did not drift itself: of the kinds that lie in it, the most important. */
function explanationOfHolder(mask: number, path: PathBytes): Explanation {
  const kind = explanationKinds.find((_, at) => (mask & (1 << at)) !== 0) ?? 'nixos';
  const reason = message(
    openKinds.includes(kind) ? 'drift.reason.holds-open' : 'drift.reason.holds',
  );
  return { kind, place: path, entryId: null, rule: null, unit: null, reason };
}

function scannedOf({ tree }: Scan, path: PathBytes): Scanned {
  const node = nodeAt(tree, path);
  if (node === null) {
    throw problemError('path-vanished', { values: { path: displayPath(path).slice(0, 4000) } });
  }
  const { columns, totals } = tree;
  const mask = totals.mask[node] ?? 0;
  return {
    change: changeKinds[columns.change[node] ?? 0] ?? 'same',
    aspects: aspectsOf(columns.aspects[node] ?? 0),
    formerPath: formerPathOf(tree, node),
    explanation: explanationOf(tree, node) ?? explanationOfHolder(mask, path),
    entries: totals.entries[node] ?? 0,
    bytes: columns.size[node] ?? 0,
  };
}

/** States of units change; somebody who clicks through entries need not ask for them each time. */
const unitsHoldMs = 15_000;

/** Units by their settings and by what is known, then those that hold something open there now. */
async function unitsFor(
  path: PathBytes,
  { summary: { subject } }: Scan,
  context: VerbContext,
): Promise<UnitFact[]> {
  const table = await recentUnits(context, unitsHoldMs);
  const found = new Map(unitsOfPath(table, path).map((unit) => [unit.name, unit]));
  // Processes of today say nothing of the root of an earlier boot.
  const open = subject.kind === 'root' && path !== '/' ? await openFilesBelow(path) : [];
  for (const { unit, program } of open) {
    if (unit === null || found.has(unit)) continue;
    const known = table.get(unit);
    found.set(unit, {
      name: unit,
      description: (known?.description ?? program).slice(0, 1024),
      state: known?.state ?? 'active',
      because: 'open-file',
    });
  }
  return [...found.values()].slice(0, 50);
}

interface Seen {
  readonly now: DriftDetails['now'];
  readonly blank: DriftDetails['blank'];
  readonly preview: Preview;
  readonly blankPreview: Preview | null;
}

const noPreview: Preview = { kind: 'none', reason: 'no-file' };

async function lookAtBoth(sides: Sides, path: PathBytes, scanned: Scanned): Promise<Seen> {
  const names = readOwnerNames();
  const before = scanned.formerPath ?? path;
  const now = scanned.change === 'deleted' ? null : readEntryFacts(`${sides.root}${path}`, names);
  const blank = scanned.change === 'new' ? null : readEntryFacts(`${sides.blank}${before}`, names);
  const isCompared = scanned.change === 'changed' || scanned.change === 'deleted';
  return {
    now,
    blank,
    preview: now?.kind === 'file' ? await readPreview(`${sides.root}${path}`, path) : noPreview,
    blankPreview:
      isCompared && blank?.kind === 'file'
        ? await readPreview(`${sides.blank}${before}`, before)
        : null,
  };
}

/**
 * Everything about an entry of a scan. What it was at the scan comes from there, what it is from the
 * disk, so that an entry that vanished since has no `now`.
 *
 * @throws ProblemError `path-vanished` when the scan has no such entry, and as `withTopLevel`
 */
export async function readDetails(
  scan: Scan,
  path: PathBytes,
  context: VerbContext,
): Promise<DriftDetails> {
  const scanned = scannedOf(scan, path);
  const { system, subject } = scan.summary;
  const [seen, units] = await Promise.all([
    withTopLevel(
      system,
      'read-only',
      async (top) => lookAtBoth(sidesOf(top, system, subject), path, scanned),
      context,
    ),
    unitsFor(path, scan, context),
  ]);
  return { path, ...scanned, ...seen, units };
}
