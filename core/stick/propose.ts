import type { Disk } from '../disks/disk.ts';
import { canonicalJson } from '../plan/canonical-json.ts';
import { mountsOf } from './rules.ts';
import { stickStepIds } from './stick.ts';
import type { StickImage, StickProposal, StickRequest } from './stick.ts';

/** What writing would do. A pure function of what was asked and what is there, but for its hash. */
export function proposeStick(image: StickImage, disk: Disk): Omit<StickProposal, 'hash'> {
  const unmounts = mountsOf(disk);
  const steps = stickStepIds.filter((id) => id !== 'unmount' || unmounts.length > 0);
  return { image, disk, unmounts: [...unmounts], steps };
}

/** What is mounted is written to all the time, so that its content cannot be part of a promise. */
function lasting({ disk, unmounts }: Omit<StickProposal, 'hash'>): Disk {
  if (unmounts.length === 0) return disk;
  return { ...disk, identity: { ...disk.identity, tableId: null, edgesHash: null } };
}

/** The text whose SHA-256 the confirmation stands for. */
export function stickHashText(
  request: StickRequest,
  proposal: Omit<StickProposal, 'hash'>,
): string {
  return canonicalJson({ request, proposal: { ...proposal, disk: lasting(proposal) } });
}
