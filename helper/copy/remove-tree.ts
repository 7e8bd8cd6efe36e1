import { textOfBytes } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import type { CopyContext } from './flags.ts';
import { lookAtPath } from './safe-path.ts';

/**
 * Removes a tree of our own from a folder that only root can enter; with frozen files and nested
 * subvolumes in it. Nothing there is no failure.
 *
 * @returns whether it is gone
 */
export async function removeTree(path: PathBytes, { runTool }: CopyContext): Promise<boolean> {
  const text = textOfBytes(path);
  if (text === null || lookAtPath(path) === null) return text !== null;
  const remove = ['-rf', '--one-file-system', '--', text];
  const isGone = async (): Promise<boolean> =>
    (await runTool('rm', remove)).exitCode === 0 && lookAtPath(path) === null;
  if (await isGone()) return true;
  await runTool('chattr', ['-R', '-f', '-i', '-a', '--', text]);
  if (await isGone()) return true;
  // Another subvolume is another file system to rm; the removal of one ends at those inside of it.
  remove.splice(1, 1);
  return isGone();
}
