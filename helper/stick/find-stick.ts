import { createHash } from 'node:crypto';
import { ambiguityOf } from '../../core/disks/ambiguous.ts';
import type { Disk } from '../../core/disks/disk.ts';
import { compareIdentity } from '../../core/disks/identity.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import { proposeStick, stickHashText } from '../../core/stick/propose.ts';
import { stickProblem } from '../../core/stick/judge.ts';
import { mountsOf } from '../../core/stick/rules.ts';
import type { StickProposal, StickRequest } from '../../core/stick/stick.ts';
import { requireChosen } from '../probe/require-chosen.ts';
import { probe } from '../verbs/probe.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import type { OpenImage } from './open-image.ts';

type Selector = StickRequest['disk'];

/** A disk that is mounted is written to all the time: then its content says nothing about which it is. */
function isSameButMounted(selector: Selector, disk: Disk): boolean {
  if (mountsOf(disk).length === 0) return false;
  return compareIdentity(selector, disk.identity, { contentMayDiffer: true }).length === 0;
}

/** The disk that is meant, present, the same in everything that was given, and not one of two alike. */
async function findDisk(selector: Selector, context: VerbContext): Promise<Disk> {
  const { disks } = await probe(context);
  const disk = requireChosen(selector, disks, (near) => isSameButMounted(selector, near));
  // A small disk is called too small before it is called one of two alike, so this is asked apart.
  const present = disks.map(({ identity }) => identity);
  if (ambiguityOf(disk.identity, present) === null) return disk;
  const device = selector.byId ?? selector.node ?? '';
  throw problemError('disk-ambiguous', { values: { device } });
}

/**
 * The disk of a request, if this image may be written to it.
 *
 * @throws ProblemError what speaks against it
 */
export async function requireStick(
  request: StickRequest,
  { facts, realPath }: OpenImage,
  context: VerbContext,
): Promise<Disk> {
  const disk = await findDisk(request.disk, context);
  const { allowsFixed } = request;
  const problem = stickProblem({ image: facts, realPath, disk, allowsFixed });
  if (problem !== null) throw new ProblemError(problem);
  return disk;
}

/** What would be done, with its hash. Reads only. */
export async function proposalFor(
  request: StickRequest,
  image: OpenImage,
  context: VerbContext,
): Promise<StickProposal> {
  const disk = await requireStick(request, image, context);
  const proposal = proposeStick(image.facts, disk);
  const text = stickHashText(request, proposal);
  return { ...proposal, hash: createHash('sha256').update(text).digest('hex') };
}
