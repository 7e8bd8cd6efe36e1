import { describe, expect, it } from 'vitest';
import { judgeFace } from './judge-face.ts';

const btrfsRoot =
  '26 1 0:24 /root / rw,noatime shared:1 - btrfs /dev/mapper/enc rw,compress=zstd:3,space_cache=v2,subvolid=256,subvol=/root\n';
const overlayRoot = '26 1 0:24 / / rw - tmpfs tmpfs rw,size=1024k\n';
const nixos = 'ID=nixos\nVERSION_ID="26.05"\n';

describe('the face of a machine', () => {
  it('is the installer on a live image, whatever its root is', () => {
    const osRelease = `${nixos}VARIANT_ID=installer\n`;
    for (const mountInfo of [overlayRoot, btrfsRoot]) {
      expect(judgeFace({ osRelease, mountInfo, hasRollbackMark: false }).kind).toBe('installer');
    }
  });

  it('is the drift manager where the root is a subvolume of NixOS, or our module has run', () => {
    const manager = { osRelease: nixos, mountInfo: btrfsRoot, hasRollbackMark: false };
    expect(judgeFace(manager).kind).toBe('manager');
    expect(judgeFace({ ...manager, osRelease: '', hasRollbackMark: true }).kind).toBe('manager');
    expect(judgeFace({ ...manager, osRelease: 'ID=fedora\n' }).kind).toBe('neither');
  });

  it('is neither elsewhere, and says what it looked at', () => {
    const { kind, lookedAt } = judgeFace({
      osRelease: nixos,
      mountInfo: overlayRoot,
      hasRollbackMark: false,
    });
    expect(kind).toBe('neither');
    expect(lookedAt).toEqual([
      { what: 'live-image', isThere: false, found: '' },
      { what: 'root-file-system', isThere: false, found: 'tmpfs' },
      { what: 'root-subvolume', isThere: false, found: '' },
      { what: 'module', isThere: false, found: '' },
    ]);
  });

  it('takes the top level of btrfs for no subvolume', () => {
    const mountInfo = btrfsRoot.replaceAll('subvol=/root', 'subvol=/');
    expect(judgeFace({ osRelease: nixos, mountInfo, hasRollbackMark: false }).kind).toBe('neither');
  });

  it('takes the topmost of several mounts, and is not thrown off by unreadable ones', () => {
    const mountInfo = overlayRoot + btrfsRoot;
    expect(judgeFace({ osRelease: nixos, mountInfo, hasRollbackMark: false }).kind).toBe('manager');
    expect(judgeFace({ osRelease: '', mountInfo: 'nonsense', hasRollbackMark: false }).kind).toBe(
      'neither',
    );
  });
});
