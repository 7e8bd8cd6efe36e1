/** Judge of the power: whether it may end while the disk is written. */
import type { PreflightItem } from './preflight.ts';
import type { PowerSupply } from './preflight-findings.ts';
import { good, notGood } from './preflight-item.ts';

/** Below this, on battery, the charge may not last for an install (per cent). */
export const enoughChargePercent = 40;

/** The machine's own batteries, not those of its mouse. */
function batteriesOf(supplies: readonly PowerSupply[]): PowerSupply[] {
  return supplies.filter(({ type, scope }) => type === 'Battery' && scope !== 'Device');
}

/** The mean charge in per cent, or null when no battery says it. */
function chargeOf(batteries: readonly PowerSupply[]): number | null {
  const charges = batteries
    .map(({ capacity }) => (/^\d{1,3}$/.test(capacity) ? Number(capacity) : null))
    .filter((charge) => charge !== null);
  if (charges.length === 0) return null;
  return Math.round(charges.reduce((sum, charge) => sum + charge, 0) / charges.length);
}

/** On mains all is well; on battery it depends on the charge. */
export function judgePower(supplies: readonly PowerSupply[]): PreflightItem {
  const batteries = batteriesOf(supplies);
  if (batteries.length === 0) return good('power', 'power-no-battery');
  const isOnBattery = batteries.some(({ status }) => status === 'Discharging');
  if (!isOnBattery) {
    const isKnown = batteries.some(({ status }) => status !== '' && status !== 'Unknown');
    return isKnown
      ? good('power', 'power-mains')
      : notGood('power', 'unknown', { finding: 'power-unknown' });
  }
  const percent = chargeOf(batteries);
  if (percent === null) return notGood('power', 'warning', { finding: 'power-battery' });
  if (percent >= enoughChargePercent) return good('power', 'power-charged', { percent });
  return notGood('power', 'warning', { finding: 'power-low', values: { percent } });
}
