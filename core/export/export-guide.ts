import type { InstallSpec } from '../spec/spec.ts';
import type { System } from '../spec/system.ts';
import { passwordFile } from '../system/places.ts';

function unattended(system: System | undefined): string {
  const password = system === undefined ? '' : ' --password-file PASSWORD';
  return `## With Tidemark, unattended

\`install.json\` is the install spec. \`disk\` in it singles out the disk of the machine that it was made
on; put in the one of the other machine (\`tidemark-helper probe --json\` lists them), then:

    tidemark-helper install --spec install.json --passphrase-file PASSPHRASE${password}
`;
}

function withDisko({ hostName, user, release }: System): string {
  const hash = passwordFile(user.name);
  return `## With disko

In a live session of NixOS ${release}, as root, in this folder:

1. Put the disk of this machine into \`disko.nix\`. Everything on it will be erased.
2. Partition, format and mount it below /mnt:

       disko --mode destroy,format,mount disko.nix

3. Describe the hardware; the file systems come from \`disko.nix\`:

       nixos-generate-config --root /mnt --no-filesystems --show-hardware-config > hardware-configuration.nix

4. Put what must exist before the first boot where it lasts:

       mkdir -p /mnt/persist/etc /mnt/persist/var/lib/nixos
       install -d -m 0700 /mnt${hash.slice(0, hash.lastIndexOf('/'))}
       (umask 077; mkpasswd -m yescrypt > /mnt${hash})
       systemd-machine-id-setup --root=/mnt/persist
       cp -r . /mnt/persist/etc/nixos

5. Install:

       nixos-install --no-root-passwd --flake /mnt/persist/etc/nixos#${hostName}

`;
}

/** README.md of an export: what the files are and how they are used. */
export function exportGuide({ system }: InstallSpec): string {
  const disko = system === undefined ? '' : withDisko(system);
  return `# A system made by Tidemark, for other machines\n\n${disko}${unattended(system)}`;
}
