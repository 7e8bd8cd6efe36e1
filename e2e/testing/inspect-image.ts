/**
 * What is on an image after the window made it, asked in a fresh machine with other tools than those
 * that made it.
 */
import { inspectDisks } from '../../rehearsal/inspect.ts';
import type { StagePaths } from '../../scripts/setup/stage.ts';
import type { DiskDescription } from '../../rehearsal/disk-description.ts';

export interface ImageFacts {
  /** Type code and name of each partition, as sgdisk says them. */
  readonly partitions: readonly string[];
  readonly luksVersion: string;
  /** Whether the passphrase, typed at the prompt with Enter, opens the container. */
  readonly opens: boolean;
  /** Whether the recovery key opens it by key slot 1; false where none was given. */
  readonly recovers: boolean;
  readonly btrfsLabel: string;
  readonly subvolumes: readonly string[];
  readonly blankFlags: string;
  readonly blankEntries: string;
  readonly fatLabel: string;
  /** Signature of the swap file's or swap partition's last bytes of its first page. */
  readonly swapMagic: string;
}

function read(text: string, name: string): string {
  const line = text.split('\n').find((one) => one.startsWith(`${name}=`));
  return line?.slice(name.length + 1).trim() ?? '';
}

const script = `
last=$(ls /dev/sda? | tail -n 1)
echo "partitions=$(sgdisk -p /dev/sda | awk '/^ +[0-9]/ {print $6 ":" $7}' | tr '\\n' ' ')"
echo "luks=$(od -An -tx1 -N8 "$last" | tr -d ' ')"
echo "fat=$(fatlabel /dev/sda1 2>/dev/null | tail -n 1)"
RECOVER
cryptsetup open --readonly "$last" inspected && echo "opens=yes"
mkdir -p /run/inspected && mount -o ro,subvolid=5 /dev/mapper/inspected /run/inspected
echo "label=$(btrfs filesystem label /run/inspected)"
echo "subvolumes=$(btrfs subvolume list /run/inspected | awk '{print $NF}' | sort | tr '\\n' ' ')"
echo "flags=$(btrfs subvolume show /run/inspected/root-blank | awk '/Flags:/ {print $2}')"
echo "entries=$(ls -A /run/inspected/root-blank | wc -l)"
swap=/run/inspected/swap/swapfile
[ -e "$swap" ] || swap=/dev/sda2
echo "swap=$(od -An -c -j4086 -N10 "$swap" | tr -d ' ')"
`;

/**
 * Looks at an image. The passphrase is typed at cryptsetup's prompt, followed by Enter, as at boot; it
 * is a test's own, so the script may hold it. The stage's Node runs in the guest, which cannot see into
 * root's folders.
 */
export async function inspectImage(
  disk: DiskDescription & { readonly image: string },
  passphrase: string,
  { node: nodePath, recoveryKey }: Pick<StagePaths, 'node'> & { readonly recoveryKey?: string },
): Promise<ImageFacts> {
  const quoted = passphrase.replaceAll("'", `'\\''`);
  const recover = `printf '%s\\n' '${recoveryKey ?? ''}' | cryptsetup open --test-passphrase --key-slot=1 "$last" && echo "recovers=yes"`;
  const withInput = script
    .replace('RECOVER', recoveryKey === undefined ? '' : recover)
    .replace(
      'cryptsetup open --readonly',
      `printf '%s\\n' '${quoted}' | cryptsetup open --readonly`,
    );
  const [result] = await inspectDisks([disk], [['bash', '-c', withInput]], { nodePath });
  const text = result?.stdout ?? '';
  return {
    partitions: read(text, 'partitions').split(' '),
    luksVersion: read(text, 'luks').startsWith('4c554b53babe0002') ? '2' : read(text, 'luks'),
    opens: read(text, 'opens') === 'yes',
    recovers: read(text, 'recovers') === 'yes',
    btrfsLabel: read(text, 'label'),
    subvolumes: read(text, 'subvolumes').split(' '),
    blankFlags: read(text, 'flags'),
    blankEntries: read(text, 'entries'),
    fatLabel: read(text, 'fat'),
    swapMagic: read(text, 'swap'),
  };
}
