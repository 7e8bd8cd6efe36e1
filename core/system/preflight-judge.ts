import type { PreflightItem } from './preflight.ts';
import type { PreflightFindings } from './preflight-findings.ts';
import { judgeFirmware, judgeMedium, judgeMemory } from './preflight-machine.ts';
import { judgeNetwork } from './preflight-network.ts';
import { judgePower } from './preflight-power.ts';
import { judgeClock, judgeRelease } from './preflight-release.ts';
import { judgeRoom } from './preflight-room.ts';

/** What speaks for or against installing now: one item of each kind. Only what cannot work blocks. */
export function judgePreflight(findings: PreflightFindings): PreflightItem[] {
  return [
    judgeFirmware(findings),
    judgeMemory(findings),
    judgeRoom(findings),
    judgeNetwork(findings),
    judgePower(findings.power),
    judgeClock(findings),
    judgeRelease(findings),
    judgeMedium(findings),
  ];
}
