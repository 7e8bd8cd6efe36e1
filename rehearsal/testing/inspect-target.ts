/**
 * What is on a disk and mounted after an install, asked with other tools than those that made it:
 * sgdisk for sfdisk's table, the magic bytes for cryptsetup's header, fatlabel for mkfs.vfat's label,
 * the kernel's own files for mounts and swap.
 */
import type { Machine } from '../machine.ts';
import { shell } from './rehearsed-helper.ts';

export interface TargetFacts {
  /** Type code and name of each partition, in order. */
  readonly partitions: readonly string[];
  /** First eight bytes of the last partition, hexadecimal: LUKS magic and version. */
  readonly luksMagic: string;
  readonly fatLabel: string;
  readonly btrfsLabel: string;
  readonly subvolumes: readonly string[];
  readonly isBlankReadOnly: boolean;
  readonly blankEntries: number;
  /** Mount point to options, as in /proc/self/mountinfo. */
  readonly mounts: Readonly<Record<string, readonly string[]>>;
  /** Names in /proc/swaps. */
  readonly swaps: readonly string[];
  readonly modeOfRoot: string;
}

const script = `
set -eu
disk=$1
last=$(lsblk -nro PATH "$disk" | grep -v "^$disk$" | grep '^/dev/[a-z]*[0-9]' | tail -n 1)
first=$(lsblk -nro PATH "$disk" | sed -n 2p)
mkdir -p /run/test/top
mount -o ro,subvolid=5 /dev/mapper/enc /run/test/top
trap 'umount /run/test/top' EXIT
echo "partitions=$(sgdisk -p "$disk" | awk '/^ +[0-9]/ {print $6 ":" $7}' | tr '\\n' ' ')"
echo "magic=$(od -An -tx1 -N8 "$last" | tr -d ' \\n')"
echo "fat=$(fatlabel "$first" 2>/dev/null | tail -n 1)"
echo "label=$(btrfs filesystem label /mnt)"
echo "subvolumes=$(ls /run/test/top | tr '\\n' ' ')"
echo "readonly=$(btrfs subvolume show /run/test/top/root-blank | awk '/Flags:/ {print $2}')"
echo "blank=$(ls -A /run/test/top/root-blank | wc -l)"
echo "swaps=$(awk 'NR > 1 {print $1}' /proc/swaps | tr '\\n' ' ')"
echo "mode=$(stat -c %a /mnt)"
grep -E ' /mnt[ /]' /proc/self/mountinfo | awk '{print "mount=" $5 "=" $6 "," $NF}'
`;

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

/** Looks at a finished install on a disk of the guest. */
export async function inspectTarget(machine: Machine, disk: string): Promise<TargetFacts> {
  const quoted = `'${script.replaceAll("'", `'\\''`)}'`;
  const lines = (await shell(machine, `bash -c ${quoted} inspect ${disk}`)).split('\n');
  const value = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
  const mounts = lines
    .filter((line) => line.startsWith('mount='))
    .map((line) => line.slice('mount='.length))
    .map((line) => [
      line.slice(0, line.indexOf('=')),
      line.slice(line.indexOf('=') + 1).split(','),
    ]);
  return {
    partitions: words(value('partitions')),
    luksMagic: value('magic') ?? '',
    fatLabel: value('fat') ?? '',
    btrfsLabel: value('label') ?? '',
    subvolumes: words(value('subvolumes')),
    isBlankReadOnly: value('readonly') === 'readonly',
    blankEntries: Number(value('blank')),
    mounts: Object.fromEntries(mounts) as TargetFacts['mounts'],
    swaps: words(value('swaps')),
    modeOfRoot: value('mode') ?? '',
  };
}
