/** What Debian's package manager is told of the package (deb-control(5)). */

/** Debian's names of Node's processors. */
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** Electron's libraries, polkit, and the programs that the helper runs. */
export const debDepends: readonly string[] = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'polkitd | policykit-1',
  'pkexec | policykit-1',
  'acl',
  'attr',
  'btrfs-progs',
  'cryptsetup-bin',
  'dosfstools',
  'e2fsprogs',
  'fdisk',
  'git',
  'kbd',
  'mount',
  'openssh-client',
  'udev',
  'util-linux',
  'whois',
];

/** Installing needs Nix and NixOS' own tools, which Debian has in part; looking does not. */
export const debRecommends: readonly string[] = ['nix-bin', 'smartmontools', 'polkit-1-auth-agent'];

export interface ControlFacts {
  readonly version: string;
  readonly description: string;
  /** As `process.arch` says it. */
  readonly arch: string;
  /** Of all files, in bytes. */
  readonly installedBytes: number;
}

/**
 * The text of DEBIAN/control.
 *
 * @throws Error for a processor that Electron has no Debian name for here
 */
export function controlText(facts: ControlFacts): string {
  const architecture = architectures[facts.arch];
  if (architecture === undefined) throw new Error(`No deb is made for ${facts.arch}.`);
  // Debian sorts a tilde before everything: 1.0~beta is older than 1.0 (deb-version(7)).
  const version = facts.version.replaceAll('-', '~');
  return `Package: tidemark
Version: ${version}
Architecture: ${architecture}
Maintainer: The Tidemark developers <developers@tidemark.invalid>
Installed-Size: ${Math.ceil(facts.installedBytes / 1024)}
Depends: ${debDepends.join(', ')}
Recommends: ${debRecommends.join(', ')}
Section: admin
Priority: optional
Description: installer for NixOS with an empty root at every boot
 ${facts.description}.
`;
}
