import type { DiskHealth, FoundHealth } from '../disks/health.ts';
import type { PreflightItem } from './preflight.ts';
import { good, notGood } from './preflight-item.ts';

function worst(found: readonly FoundHealth[], state: DiskHealth['state']): FoundHealth | undefined {
  return found.find(({ health }) => health.state === state);
}

/**
 * How the disks are: the chosen one, or, before one is chosen, all of them. A failing disk is a warning:
 * it can be written to, and it is for its owner to say what it is still good for.
 *
 * @param found the chosen disk's health, or everybody's
 */
export function judgeDisks(found: readonly FoundHealth[], isChosen: boolean): PreflightItem {
  const failing = worst(found, 'failing');
  const worn = worst(found, 'worn');
  const bad = failing ?? worn;
  if (bad !== undefined) {
    const finding = failing === undefined ? 'disk-worn' : 'disk-failing';
    return notGood('disk', 'warning', { finding, values: { node: bad.node } });
  }
  const well = worst(found, 'passed');
  if (well === undefined) return notGood('disk', 'unknown', { finding: 'disk-unknown' });
  return isChosen ? good('disk', 'disk-good-one', { node: well.node }) : good('disk', 'disk-good');
}
