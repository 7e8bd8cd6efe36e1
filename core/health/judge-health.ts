import type { Finding } from './finding.ts';
import { judgeDeviceErrors, judgeKeySlots, judgeScrub } from './judge-disk.ts';
import { judgeClock, judgeNeededForBoot, judgePasswords, judgeSwap } from './judge-early.ts';
import { judgeMissingData, judgeNotServed, judgePersistFile, judgePrune } from './judge-kept.ts';
import { judgeRollback } from './judge-rollback.ts';
import { judgeBlank, judgeNested, judgeOrigin, judgeParent } from './judge-root.ts';
import { judgeEarlierRoots, judgeFreeSpace, judgeMetadata } from './judge-space.ts';
import type { HealthReadings } from './readings.ts';

/** In the order in which people ask: the roll-back, what is kept, the disk, the rest. */
const judges: readonly ((readings: HealthReadings) => Finding)[] = [
  judgeRollback,
  judgeParent,
  judgeNested,
  judgeOrigin,
  judgeBlank,
  judgeNeededForBoot,
  judgePasswords,
  judgePersistFile,
  judgeMissingData,
  judgeNotServed,
  judgeFreeSpace,
  judgeMetadata,
  judgeEarlierRoots,
  judgePrune,
  judgeDeviceErrors,
  judgeScrub,
  judgeKeySlots,
  judgeSwap,
  judgeClock,
];

/** One finding for each thing that was looked at, also where it could not be seen. */
export function judgeHealth(readings: HealthReadings): Finding[] {
  return judges.map((judge) => judge(readings));
}

const severities: readonly Finding['state'][] = ['bad', 'warning', 'note', 'unknown', 'good'];

/** The worst first; among equals as they came. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (one, other) => severities.indexOf(one.state) - severities.indexOf(other.state),
  );
}
