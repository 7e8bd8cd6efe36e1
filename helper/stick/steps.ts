import { problemError } from '../../core/errors/make-problem.ts';
import { MIB } from '../../core/sizes/units.ts';
import { mountsOf } from '../../core/stick/rules.ts';
import { ShortRead, WriteFailed, compareBlocks, hashBlocks, writeBlocks } from './blocks.ts';
import type { Written } from './blocks.ts';
import { requireStick } from './find-stick.ts';
import { checksumPath, systemError } from './open-image.ts';
import { stopIfAsked, watchOf } from './stick-run.ts';
import type { HeldRun, StickRun } from './stick-run.ts';

/**
 * Compares the image with the hash in the file beside it, where there is one.
 *
 * @throws ProblemError `image-checksum`, `stick-cancelled`
 */
export async function checkImage(run: StickRun): Promise<void> {
  const { handle, facts } = run.image;
  stopIfAsked(run.context, 'untouched');
  if (facts.expectedHash === null) return;
  const watch = watchOf('check', run, () => 'untouched');
  const found = await hashBlocks(handle, facts.sizeBytes, watch);
  if (found === facts.expectedHash) return;
  throw problemError('image-checksum', { values: { file: checksumPath(facts.path) } });
}

/**
 * Unmounts what desktops mount by themselves, and looks whether the disk is free then.
 *
 * @throws ProblemError `unmount-failed`, or what speaks against the disk after all
 */
export async function unmountAll(run: StickRun): Promise<void> {
  const { runTool } = run.context;
  for (const path of mountsOf(run.disk)) {
    stopIfAsked(run.context, 'untouched');
    const { exitCode, stderr } = await runTool('umount', [path]);
    if (exitCode === 0) continue;
    const detail = stderr.trim().split('\n').at(-1) ?? '';
    throw problemError('unmount-failed', { values: { path, detail: detail.slice(0, 500) } });
  }
  // Unmounting writes to the disk, so what was read of its content no longer counts.
  const { tableId: _table, edgesHash: _edges, ...disk } = run.request.disk;
  const now = await requireStick({ ...run.request, disk }, run.image, run.context);
  const [left] = mountsOf(now);
  if (left !== undefined) {
    throw problemError('unmount-failed', { values: { path: left, detail: 'EBUSY' } });
  }
}

/**
 * An old backup partition table, and signatures of arrays and pools, lie at the very end, which an image
 * does not reach: what was there before must not shine through.
 */
async function wipeEnd({ target, image, disk }: HeldRun): Promise<void> {
  const start = disk.identity.sizeBytes - MIB;
  if (start < image.facts.sizeBytes) return;
  await target.write(Buffer.alloc(MIB), 0, MIB, start);
}

async function requireSameImage({ image }: StickRun): Promise<void> {
  const { size, mtimeMs } = await image.handle.stat();
  if (size === image.facts.sizeBytes && mtimeMs === image.facts.modifiedMs) return;
  throw problemError('image-changed', { values: { path: image.facts.path } });
}

function failed(run: StickRun, error: unknown): unknown {
  const { path } = run.image.facts;
  if (error instanceof ShortRead) return problemError('image-changed', { values: { path } });
  if (!(error instanceof WriteFailed)) return error;
  const values = { writtenBytes: error.done, detail: systemError(error.cause) };
  return problemError('stick-write-failed', { values });
}

/** @throws ProblemError `stick-write-failed`, `image-changed`, `stick-cancelled` */
export async function writeImage(run: HeldRun): Promise<Written> {
  const { target, image } = run;
  const { sizeBytes: size, expectedHash, path } = image.facts;
  stopIfAsked(run.context, 'untouched');
  try {
    await wipeEnd(run).catch((error: unknown) => {
      throw new WriteFailed(0, error);
    });
    const watch = watchOf('write', run, () => 'half');
    const written = await writeBlocks({ image: image.handle, target, size }, watch);
    await requireSameImage(run);
    if (expectedHash === null || expectedHash === written.sha256) return written;
    throw problemError('image-changed', { values: { path } });
  } catch (error) {
    throw failed(run, error);
  }
}

/** Everything onto the disk, and out of memory, so that reading back asks the disk itself. */
export async function flush({ target, disk, image, context }: HeldRun): Promise<void> {
  try {
    await target.sync();
  } catch (error) {
    const values = { writtenBytes: image.facts.sizeBytes, detail: systemError(error) };
    throw problemError('stick-write-failed', { values });
  }
  const { exitCode, stderr } = await context.runTool('blockdev', [
    '--flushbufs',
    disk.identity.node,
  ]);
  if (exitCode === 0) return;
  const values = { writtenBytes: image.facts.sizeBytes, detail: stderr.trim().slice(0, 500) };
  throw problemError('stick-write-failed', { values });
}

/** @throws ProblemError `stick-differs`, `stick-cancelled` */
export async function verify(run: HeldRun, written: Written): Promise<void> {
  const { target, image } = run;
  const watch = watchOf('verify', run, () => 'unverified');
  let reached = 0;
  const noting = {
    ...watch,
    checkpoint: (done: number) => {
      reached = done;
      watch.checkpoint(done);
    },
  };
  const size = image.facts.sizeBytes;
  const at = await compareBlocks({ target, size }, written, noting).catch((error: unknown) => {
    // A block that cannot be read is as good as one that differs.
    if (error instanceof ShortRead || systemError(error) === 'EIO') return reached;
    throw error;
  });
  if (at !== null) throw problemError('stick-differs', { values: { atBytes: at } });
}
