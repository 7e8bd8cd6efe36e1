import { defaultKeep } from '../../core/knowledge/select.ts';
import type { Disk } from '../../core/disks/disk.ts';
import { GIB } from '../../core/sizes/units.ts';
import type { InstallSpec, Swap } from '../../core/spec/spec.ts';
import type { System } from '../../core/spec/system.ts';
import { quickSpec } from './rehearsed-helper.ts';

/** What everything in the new system that can be chosen is chosen as. */
const fullSystem: System = {
  release: '26.05',
  hostName: 'tidepool',
  timeZone: 'Europe/Berlin',
  locale: 'en_GB.UTF-8',
  formats: 'de_DE.UTF-8',
  // It has every character of the passphrase.
  keyboard: { layout: 'es', variant: '', consoleKeyMap: 'es' },
  // Everything that could end a string, a command or a file in somebody's hands.
  user: { name: 'ada', fullName: '"; ${throw "x"} \'\' $(reboot) `id` \\ Ada' },
  kernel: 'latest',
  firmware: 'redistributable',
  allowUnfree: false,
  desktop: 'plasma',
  secureShell: true,
  bringConnections: true,
  rollback: { enable: true, keepDays: 30, keepCount: 5 },
  keep: [],
  configuration: { flake: true, git: true },
};

/** A spec that installs a system, with key derivation that does not make tests wait. */
export function systemSpec(
  disk: Disk,
  change: Partial<System> = {},
  swap: Swap = { kind: 'file', sizeBytes: GIB, hibernation: true },
): InstallSpec {
  const system = { ...fullSystem, ...change };
  return {
    ...quickSpec(disk, swap),
    system: { ...system, keep: [...defaultKeep(system), 'docker'] },
  };
}
