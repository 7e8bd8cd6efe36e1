import { releaseVariable } from '../disks/parse-machine.ts';

/** The NixOS release in os-release, as `26.05`; null where the system is none or says another thing. */
export function liveRelease(release: string): string | null {
  if (releaseVariable(release, 'ID') !== 'nixos') return null;
  const version = releaseVariable(release, 'VERSION_ID') ?? '';
  return /^\d{2}\.(05|11)$/.test(version) ? version : null;
}
