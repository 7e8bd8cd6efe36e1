import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { DiskIdentity } from '../../core/disks/disk.ts';
import { compareIdentity } from '../../core/disks/identity.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { describeDifferences } from '../run/describe-differences.ts';
import { readIdentity } from '../verbs/probe.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { systemError } from './open-image.ts';

/** O_EXCL without O_CREAT: EBUSY while anybody has it mounted, mapped or claimed (open(2)). */
const exclusively = constants.O_RDWR | constants.O_EXCL | constants.O_NOFOLLOW;

async function openExclusively(node: string): Promise<FileHandle> {
  try {
    return await open(node, exclusively);
  } catch (error) {
    const detail = systemError(error);
    if (detail === 'EBUSY') {
      const values = {
        reason: '@exclusion.held.claimed',
        remedy: '@exclusion.held.claimed.remedy',
      };
      throw problemError('disk-excluded', { values });
    }
    if (detail === 'ENOENT' || detail === 'ENXIO') {
      throw problemError('disk-not-found', { values: { device: node } });
    }
    throw problemError('stick-write-failed', { values: { writtenBytes: 0, detail } });
  }
}

/**
 * Opens the disk for nobody but us, and compares its whole identity once more while it is held. The
 * descriptor stays with this disk: pulled out and replaced by another under the same name, writes fail.
 *
 * @param contentMayDiffer it was unmounted just before, which writes to it
 * @throws ProblemError `disk-changed`, `disk-excluded`, `disk-not-found`, `stick-write-failed`
 */
export async function openTarget(
  expected: DiskIdentity,
  contentMayDiffer: boolean,
  context: VerbContext,
): Promise<FileHandle> {
  const { node } = expected;
  const handle = await openExclusively(node);
  try {
    const present = await readIdentity(node, context);
    const differences = compareIdentity(expected, present, { contentMayDiffer });
    if (differences.length > 0) {
      throw problemError('disk-changed', { values: describeDifferences(differences) });
    }
    const [held, named] = [await handle.stat(), await stat(node)];
    if (held.isBlockDevice() && held.rdev === named.rdev) return handle;
    throw problemError('disk-not-found', { values: { device: node } });
  } catch (error) {
    await handle.close();
    throw error;
  }
}
