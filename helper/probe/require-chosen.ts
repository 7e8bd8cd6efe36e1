import type { Disk } from '../../core/disks/disk.ts';
import type { PartialIdentity } from '../../core/disks/identity.ts';
import { selectDisk } from '../../core/disks/select-disk.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { describeDifferences } from '../run/describe-differences.ts';

/**
 * The disk that was chosen, among those that are present. Whether it may be used is the next question.
 *
 * @param isSameStill whether one that differs in something counts as the chosen one all the same
 * @throws ProblemError `disk-not-found`, `disk-ambiguous` or `disk-changed`
 */
export function requireChosen(
  selector: PartialIdentity,
  disks: readonly Disk[],
  isSameStill: (disk: Disk) => boolean = () => false,
): Disk {
  const device = selector.byId ?? selector.node ?? '';
  const selection = selectDisk(selector, disks);
  switch (selection.kind) {
    case 'none':
      throw problemError('disk-not-found', { values: { device } });
    case 'several':
      throw problemError('disk-ambiguous', { values: { device } });
    case 'changed': {
      const { disk, differences } = selection;
      if (isSameStill(disk)) return disk;
      throw problemError('disk-changed', { values: describeDifferences(differences) });
    }
    case 'found':
      return selection.disk;
  }
}
