/** The disk of a spec as a disko layout: the same partitions, container, subvolumes and snapshot. */
import { deviceNode } from '../layout/device-node.ts';
import { printFile } from '../nix/print.ts';
import type { NixToken } from '../nix/token.ts';
import { attribute, commented, groupedSet, moduleFunction, set } from '../nix/value.ts';
import type { NixAttribute, NixSet } from '../nix/value.ts';
import { btrfsOptions, efiOptions } from '../plan/mount-options.ts';
import { targetMounts } from '../plan/steps-files.ts';
import { MIB } from '../sizes/units.ts';
import { blankSnapshotName, swapMountPoint } from '../spec/defaults.ts';
import type { InstallSpec } from '../spec/spec.ts';
import { fileSystemEntries } from '../system/file-system-entries.ts';
import { keptSubvolumes } from '../system/kept-paths.ts';
import { whyNoHibernation } from '../system/swap-settings.ts';

/** disko takes whole numbers with a unit (sgdisk's). */
function sizeText(bytes: number): string {
  return `${Math.ceil(bytes / MIB)}M`;
}

function efiPartition({ layout }: InstallSpec): NixSet {
  const content = set(
    attribute('type', 'filesystem'),
    attribute('format', 'vfat'),
    attribute('extraArgs', ['-F', '32', '-n', layout.efi.label]),
    attribute('mountpoint', '/boot'),
    attribute('mountOptions', efiOptions),
  );
  return set(
    attribute('priority', 1),
    attribute('type', 'EF00'),
    attribute('size', sizeText(layout.efi.sizeBytes)),
    attribute('content', content),
  );
}

function swapPartition({ layout: { swap } }: InstallSpec): NixAttribute[] {
  if (swap.kind !== 'plain-partition' && swap.kind !== 'random-key-partition') return [];
  const random = attribute('randomEncryption', true);
  const content = set(
    attribute('type', 'swap'),
    ...(swap.kind === 'random-key-partition' ? [random] : []),
  );
  const partition = set(
    attribute('priority', 2),
    attribute('type', '8200'),
    attribute('size', sizeText(swap.sizeBytes)),
    attribute('content', content),
  );
  return [attribute('swap', partition)];
}

function subvolumes(spec: InstallSpec): NixSet {
  const { swap } = spec.layout;
  const members = targetMounts({ spec }).map(({ subvolume, mountPoint }) => {
    const hasFile = swap.kind === 'file' && mountPoint === swapMountPoint;
    const file = hasFile ? [attribute('swap.swapfile.size', sizeText(swap.sizeBytes))] : [];
    const value = set(
      attribute('mountpoint', mountPoint),
      attribute('mountOptions', btrfsOptions(spec.btrfs)),
      ...file,
    );
    return attribute([subvolume], value);
  });
  const kept = keptSubvolumes(spec).map((name) => attribute([name], set()));
  return set(...members, ...kept);
}

/** Run by disko as root when the subvolumes exist; once, because disko may be run again. */
function blankHook(spec: InstallSpec): string {
  const root = spec.btrfs.subvolumes.find(({ role }) => role === 'root')?.name ?? 'root';
  return `(
  top=$(mktemp -d)
  mount /dev/mapper/${spec.encryption.mapping} "$top" -o subvolid=5
  trap 'umount "$top"; rmdir "$top"' EXIT
  if ! [ -e "$top/${blankSnapshotName}" ]; then
    btrfs subvolume snapshot -r "$top/${root}" "$top/${blankSnapshotName}"
  fi
)
`;
}

function luksPartition(spec: InstallSpec): NixSet {
  const { encryption, btrfs } = spec;
  const { memoryKiB, iterationTimeMs } = encryption.pbkdf ?? {};
  const formatting = [
    `--label=${encryption.label}`,
    ...(memoryKiB === undefined ? [] : [`--pbkdf-memory=${memoryKiB}`]),
    ...(iterationTimeMs === undefined ? [] : [`--iter-time=${iterationTimeMs}`]),
  ];
  const fileSystem = set(
    attribute('type', 'btrfs'),
    attribute('extraArgs', ['--label', btrfs.label]),
    attribute('subvolumes', subvolumes(spec)),
    commented(
      'The empty root that every boot returns to.',
      attribute('postCreateHook', { kind: 'lines', text: blankHook(spec) }),
    ),
  );
  const content = set(
    attribute('type', 'luks'),
    attribute('name', encryption.mapping),
    attribute('extraFormatArgs', formatting),
    attribute('settings.allowDiscards', encryption.discard),
    attribute('settings.bypassWorkqueues', true),
    attribute('content', fileSystem),
  );
  return set(attribute('size', '100%'), attribute('content', content));
}

/** disko writes the file systems of NixOS itself; what it does not know is added here. */
function additions(spec: InstallSpec): NixAttribute[] {
  return fileSystemEntries(spec)
    .filter(({ neededForBoot }) => neededForBoot)
    .map(({ mountPoint }) => attribute(['fileSystems', mountPoint, 'neededForBoot'], true));
}

function hibernation(spec: InstallSpec): NixAttribute[] {
  const reason =
    whyNoHibernation(spec.layout.swap) ??
    'To hibernate, replace this by resume_offset=N and set boot.resumeDevice to the mapping. N is what btrfs inspect-internal map-swapfile -r /swap/swapfile prints on that machine.';
  return [commented(reason, attribute('boot.kernelParams', ['nohibernate']))];
}

/** disko.nix, a NixOS module for use with disko's own. */
export function diskoNix(spec: InstallSpec): NixToken[] {
  const partitions = set(
    attribute('ESP', efiPartition(spec)),
    ...swapPartition(spec),
    attribute('luks', luksPartition(spec)),
  );
  const disk = set(
    attribute('type', 'disk'),
    commented('The disk to erase.', attribute('device', deviceNode(spec.disk))),
    attribute('content.type', 'gpt'),
    attribute('content.partitions', partitions),
  );
  const groups = [[attribute('disko.devices.disk.main', disk)], additions(spec), hibernation(spec)];
  return printFile(
    'The disk as a disko layout. ALL DATA on the disk named here is erased when disko formats it.',
    moduleFunction([], groupedSet(groups)),
  );
}
