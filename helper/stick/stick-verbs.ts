import { problemError } from '../../core/errors/make-problem.ts';
import type { VerbOutput } from '../../core/helper/verbs.ts';
import type { StickProposal } from '../../core/stick/stick.ts';
import type { Implementations } from '../implementations.ts';
import { takeLock } from '../journal/lock.ts';
import { withoutLooks } from '../look/turns.ts';
import { stayAwake } from '../run/stay-awake.ts';
import { proposalFor } from './find-stick.ts';
import { openImage } from './open-image.ts';
import { openTarget } from './open-target.ts';
import { checkImage, flush, unmountAll, verify, writeImage } from './steps.ts';
import { inStep } from './stick-run.ts';
import type { StickRun } from './stick-run.ts';

const look: Implementations['stick-look'] = async ({ image: path, disk, allowsFixed }, context) => {
  const image = await openImage(path);
  try {
    if (disk === null) return { image: image.facts, proposal: null };
    const proposal = await proposalFor({ image: path, disk, allowsFixed }, image, context);
    return { image: image.facts, proposal };
  } finally {
    await image.handle.close();
  }
};

/** Everything from the descriptor on: nobody else can take the disk until it is given back. */
async function writeAndVerify(run: StickRun, wasMounted: boolean): Promise<string> {
  const { context, disk } = run;
  const written = await inStep('write', context, async () => {
    const target = await openTarget(disk.identity, wasMounted, context);
    return { target, ...(await writeImage({ ...run, target }).catch(closing(target))) };
  });
  const held = { ...run, target: written.target };
  try {
    await inStep('flush', context, async () => flush(held));
    await inStep('verify', context, async () => verify(held, written));
  } finally {
    await held.target.close();
  }
  // The kernel looks at the new partitions by itself once nobody writes; this only hurries it.
  await context.runTool('blockdev', ['--rereadpt', disk.identity.node]);
  return written.sha256;
}

function closing(target: {
  readonly close: () => Promise<void>;
}): (error: unknown) => Promise<never> {
  return async (error) => {
    await target.close();
    throw error;
  };
}

async function carryOut(
  run: StickRun,
  { steps, unmounts }: StickProposal,
): Promise<VerbOutput<'stick-write'>> {
  const { context, image } = run;
  context.emit({ kind: 'run-started', steps: [...steps] });
  await inStep('check', context, async () => checkImage(run));
  const wasMounted = unmounts.length > 0;
  if (wasMounted) await inStep('unmount', context, async () => unmountAll(run));
  const sha256 = await writeAndVerify(run, wasMounted);
  const wasChecksumKnown = image.facts.expectedHash !== null;
  return { writtenBytes: image.facts.sizeBytes, sha256, wasChecksumKnown };
}

const write: Implementations['stick-write'] = async ({ request, hash }, context) => {
  const release = takeLock();
  const letSleep = stayAwake(context, 'A USB stick is being written');
  try {
    const image = await openImage(request.image);
    try {
      const proposal = await proposalFor(request, image, context);
      if (proposal.hash !== hash) {
        const values = { detail: '@stick.state.differs' };
        throw problemError('proposal-differs', { values });
      }
      return await carryOut({ request, image, disk: proposal.disk, context }, proposal);
    } finally {
      await image.handle.close();
    }
  } finally {
    letSleep();
    release();
  }
};

export const stickVerbs: Pick<Implementations, 'stick-look' | 'stick-write'> = {
  'stick-look': look,
  'stick-write': async (input, context) => withoutLooks(async () => write(input, context)),
};
