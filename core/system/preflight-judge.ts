import type { PreflightItem } from './preflight.ts';
import type { PreflightFindings } from './preflight-findings.ts';
import { judgeDisks } from './preflight-disk.ts';
import { judgeFirmware, judgeMedium, judgeMemory } from './preflight-machine.ts';
import { judgeNetwork } from './preflight-network.ts';
import { judgePower } from './preflight-power.ts';
import { judgeClock, judgeRelease } from './preflight-release.ts';
import { judgeRoom } from './preflight-room.ts';
import { judgeSecureBoot } from './preflight-secure-boot.ts';

/** What speaks for or against installing now: one item of each kind. Only what cannot work blocks. */
export function judgePreflight(findings: PreflightFindings): PreflightItem[] {
  return [
    judgeFirmware(findings),
    judgeSecureBoot(findings),
    judgeMemory(findings),
    judgeRoom(findings),
    judgeDisks(findings.diskHealth, findings.spec !== null),
    judgeNetwork(findings),
    judgePower(findings.power),
    judgeClock(findings),
    judgeRelease(findings),
    judgeMedium(findings),
  ];
}
