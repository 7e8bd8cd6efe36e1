import type { InstallSpec } from '../../core/spec/spec.ts';
import type { AppState } from './store.ts';

type Parts = Pick<AppState, 'spec' | 'system' | 'probe' | 'beginning'>;

/** An earlier run that made only the disk is continued as what it was: a disk without a system. */
export function isDiskOnly({ probe, beginning }: Omit<Parts, 'spec' | 'system'>): boolean {
  if (beginning !== 'continue' || probe.kind !== 'loaded') return false;
  return probe.run.spec !== null && probe.run.spec.system === undefined;
}

/** The disk and the system together, as they are reviewed; null until a disk has been chosen. */
export function fullSpec(parts: Parts): InstallSpec | null {
  const { spec, system } = parts;
  if (spec === null) return null;
  return system === null || isDiskOnly(parts) ? spec : { ...spec, system };
}
