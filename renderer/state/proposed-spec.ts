import type { Disk } from '../../core/disks/disk.ts';
import { defaultSpec } from '../../core/spec/defaults.ts';
import type { InstallSpec, Swap } from '../../core/spec/spec.ts';

/** What the window proposes: the defaults, and a recovery key, which can be declined on its page. */
export function proposedSpec(disk: Disk, swap: Swap): InstallSpec {
  const spec = defaultSpec(disk, swap);
  return { ...spec, encryption: { ...spec.encryption, recoveryKey: true } };
}
