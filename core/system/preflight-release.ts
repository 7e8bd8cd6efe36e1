/** Judges of the live system: its release, and its clock. */
import { releaseVariable } from '../disks/parse-machine.ts';
import { liveRelease } from './live-release.ts';
import type { PreflightItem } from './preflight.ts';
import type { PreflightFindings } from './preflight-findings.ts';
import { installsSystem } from './preflight-findings.ts';
import { good, notGood } from './preflight-item.ts';

/** Releases whose options the generated configuration is made for. */
export const triedReleases: readonly string[] = ['26.05', '26.11'];

/** The packages come from the live system, so its release is the one that is installed. */
export function judgeRelease({ release, spec, machine }: PreflightFindings): PreflightItem {
  const live = liveRelease(release);
  if (!installsSystem(spec)) return good('release', 'release-unimportant');
  if (live === null) {
    const name = releaseVariable(release, 'PRETTY_NAME')?.slice(0, 80) ?? '?';
    const finding = machine.isRehearsal ? 'release-rehearsal' : 'release-none';
    return notGood('release', 'unknown', { finding, values: { name } });
  }
  if (!triedReleases.includes(live)) {
    const values = { release: live, tried: triedReleases.join(', ') };
    return notGood('release', 'warning', { finding: 'release-untried', values });
  }
  const chosen = spec?.system?.release ?? live;
  if (chosen !== live) {
    const values = { release: live, chosen };
    return notGood('release', 'warning', { finding: 'release-differs', values });
  }
  return good('release', 'release-good', { release: live });
}

/** No machine that runs this can be earlier, in ms since 1970. */
const earliestMs = Date.UTC(2026, 0, 1);

/** When the live image was built: NixOS' `BUILD_ID="26.05.20260611.abcdef"`; in ms since 1970. */
function imageBuiltMs(release: string): number {
  const build = releaseVariable(release, 'BUILD_ID') ?? '';
  const [, year, month, day] = /\.(20\d\d)(\d\d)(\d\d)(\.|$)/.exec(build) ?? [];
  if (year === undefined) return earliestMs;
  return Math.max(earliestMs, Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** A clock that is behind makes every certificate not yet valid, and fetching fails. */
export function judgeClock({ nowMs, release }: PreflightFindings): PreflightItem {
  const date = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  const builtMs = imageBuiltMs(release);
  if (nowMs >= builtMs) return good('clock', 'clock-good', { date: date(nowMs) });
  const values = { date: date(nowMs), earliest: date(builtMs) };
  return notGood('clock', 'warning', { finding: 'clock-behind', values });
}
