import type { DiskHealth } from './health.ts';

/** A health that nobody can know, and why: not one figure is given. */
export function unknownHealth(reason: NonNullable<DiskHealth['reason']>): DiskHealth {
  return {
    state: 'unknown',
    reason,
    percentageUsed: null,
    reallocatedSectors: null,
    pendingSectors: null,
    mediaErrors: null,
    temperatureCelsius: null,
    powerOnHours: null,
  };
}
