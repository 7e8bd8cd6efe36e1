/** What was seen inside a file system, and which system that makes it. */
import { cleanText } from './clean-text.ts';
import type { Evidence, ExistingSystem } from './existing-system.ts';
import { releaseVariable } from './parse-machine.ts';

/** Names of the folders in EFI that are known by another name (UEFI forum's registry of subfolders). */
const starters: Readonly<Record<string, string | null>> = {
  microsoft: 'Windows',
  apple: 'macOS',
  nixos: 'NixOS',
  ubuntu: 'Ubuntu',
  debian: 'Debian',
  fedora: 'Fedora',
  opensuse: 'openSUSE',
  arch: 'Arch Linux',
  manjaro: 'Manjaro',
  centos: 'CentOS',
  rocky: 'Rocky Linux',
  almalinux: 'AlmaLinux',
  redhat: 'Red Hat Enterprise Linux',
  pop: 'Pop!_OS',
  endeavouros: 'EndeavourOS',
  // Not somebody's: the fallback path, boot programs, firmware's own, and tools of makers.
  boot: null,
  systemd: null,
  linux: null,
  grub: null,
  refind: null,
  loader: null,
  tools: null,
  dell: null,
  hp: null,
  lenovo: null,
  asus: null,
  oem: null,
};

function starterOf(folder: string): string | null {
  const known = starters[folder.toLowerCase()];
  return known === undefined ? cleanText(folder, 40) : known;
}

function linuxName({ osRelease, isNixos }: Evidence): string | null {
  const text = osRelease ?? '';
  const pretty = releaseVariable(text, 'PRETTY_NAME') ?? releaseVariable(text, 'NAME');
  return cleanText(pretty, 128) ?? (isNixos ? 'NixOS' : osRelease === null ? null : 'Linux');
}

/** The system that was seen inside, or null when none was. */
export function systemOfEvidence(evidence: Evidence): ExistingSystem | null {
  const name = linuxName(evidence);
  if (name !== null) return { kind: 'linux', name };
  if (evidence.hasWindows) return { kind: 'windows' };
  if (evidence.hasMacos) return { kind: 'macos' };
  const names = evidence.efiFolders.map(starterOf).filter((starter) => starter !== null);
  const starts = [...new Set(names)].toSorted((one, other) => one.localeCompare(other, 'en'));
  return starts.length === 0 ? null : { kind: 'boot', starts: starts.slice(0, 12) };
}
