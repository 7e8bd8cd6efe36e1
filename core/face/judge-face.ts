import { parseMountInfo } from '../disks/parse-mount-info.ts';
import type { Mount } from '../disks/parse-mount-info.ts';
import { releaseVariable } from '../disks/parse-machine.ts';
import type { Face } from './face.ts';

/** What an ordinary user can read. Texts that could not be read are empty. */
export interface FaceReadings {
  /** /etc/os-release. */
  readonly osRelease: string;
  /** /proc/self/mountinfo. */
  readonly mountInfo: string;
  /** /run/tidemark-rollback.json is there: our module's stage 1 has run. */
  readonly hasRollbackMark: boolean;
}

function mountsOf(text: string): readonly Mount[] {
  try {
    return parseMountInfo(text);
  } catch {
    return [];
  }
}

/** The subvolume that is mounted, from btrfs' options (btrfs(5)); null when none is named. */
function subvolumeOf({ options }: Mount): string | null {
  const [, name = ''] = /(?:^|,)subvol=\/([^,]*)/.exec(options) ?? [];
  return name === '' ? null : name;
}

/**
 * Decides without root's rights. Whether there is a blank snapshot only root can see: a NixOS whose root
 * is a subvolume is taken for one of ours, and the helper says if there is none.
 */
export function judgeFace({ osRelease, mountInfo, hasRollbackMark }: FaceReadings): Face {
  const variant = releaseVariable(osRelease, 'VARIANT_ID') ?? '';
  const system = releaseVariable(osRelease, 'ID') ?? '';
  const root = mountsOf(mountInfo).findLast(({ mountPoint }) => mountPoint === '/');
  const subvolume = root?.type === 'btrfs' ? subvolumeOf(root) : null;
  const lookedAt: Face['lookedAt'] = [
    { what: 'live-image', isThere: variant === 'installer', found: variant },
    { what: 'root-file-system', isThere: root?.type === 'btrfs', found: root?.type ?? '' },
    { what: 'root-subvolume', isThere: subvolume !== null, found: subvolume ?? '' },
    { what: 'module', isThere: hasRollbackMark, found: '' },
  ];
  const isManaged = subvolume !== null && (hasRollbackMark || system === 'nixos');
  const kind = variant === 'installer' ? 'installer' : isManaged ? 'manager' : 'neither';
  return { kind, isChosen: false, lookedAt };
}
