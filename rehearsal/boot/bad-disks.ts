import { presentStage } from '../../scripts/setup/stage.ts';
import { changeDisks } from './boot-disk.ts';
import type { BootRig } from './boot-rig.ts';

/** Takes all room for file contents, without writing any. */
const fillData = `for size in 4G 512M 64M 8M 1M 64K 4K; do
  number=0
  while fallocate -l $size $top/home/$size.$number 2>/dev/null; do number=$((number + 1)); done
done
sync`;

/** A small file system gets small blocks for metadata, which are sooner full. */
const makeSmall = `btrfs filesystem resize 640M $top
btrfs balance start --full-balance $top`;

/** Long symbolic links lie in the metadata. */
const fillMetadata = `${presentStage().node} -e '
  const folder = process.argv[1] + "/home/links/";
  fs.mkdirSync(folder);
  try {
    for (let number = 0; ; number += 1) fs.symlinkSync("x".repeat(3900), folder + number);
  } catch (error) {
    console.log(error.code);
  }' $top
sync`;

/** How many old roots make many. */
export const MANY = 200;

/** Ways in which a disk can be bad for a rollback, and how each comes about. */
const ways = {
  withoutBlank: 'btrfs -q subvolume delete $top/root-blank',
  dataFull: `${fillData}\ndf --output=avail -k $top | tail -n 1`,
  allFull: `{ ${makeSmall}; } >&2\n${fillData}\n${fillMetadata}`,
  manyOldRoots: `for number in $(seq ${MANY}); do
    btrfs -q subvolume snapshot $top/root-blank $top/old_roots/20260101T000000Z-$number
  done`,
} as const;

export interface BadDisk {
  readonly image: string;
  /** What was printed when it was made. */
  readonly printed: string;
}

/** Copies of the rig's used disk, each made bad in one way. */
export async function makeBadDisks(rig: BootRig): Promise<Record<keyof typeof ways, BadDisk>> {
  const changes = Object.values(ways).map((lines) => ({ image: rig.copy(rig.used), lines }));
  const printed = await changeDisks(changes);
  const disks = Object.keys(ways).map((way, index) => {
    return [way, { image: changes[index]?.image ?? '', printed: printed[index] ?? '' }];
  });
  return Object.fromEntries(disks) as Record<keyof typeof ways, BadDisk>;
}
