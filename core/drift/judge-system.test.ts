import { describe, expect, it } from 'vitest';
import {
  btrfsMounts,
  chooseBlank,
  parseSubvolumeShow,
  persistCandidates,
  rootPlace,
} from './judge-system.ts';

const enc = '/dev/mapper/enc';

function mounts(...lines: readonly [root: string, point: string, type: string][]): string {
  const line = ([root, point, type]: readonly [string, string, string], at: number): string =>
    `${20 + at} 1 0:${30 + at} ${root} ${point} rw,noatime shared:1 - ${type} ${enc} rw,subvolid=256`;
  return `${lines.map(line).join('\n')}\n`;
}

describe('rootPlace', () => {
  const at = (root: string, type = 'btrfs'): unknown =>
    rootPlace(btrfsMounts(mounts([root, '/', type])));

  it('finds a subvolume of the top level', () => {
    expect(at('/root')).toEqual({ kind: 'subvolume', device: enc, name: 'root' });
  });

  it('knows the root of an earlier boot', () => {
    const name = '20260101T000000Z-ab12cd34';
    expect(at(`/old_roots/${name}`)).toEqual({ kind: 'earlier-root', device: enc, name });
  });

  it.each(['/', '/a/b', '/a/b/c', '/a\\040b', '/old_roots/a/b'])('does not take %s', (root) => {
    expect(at(root)).toMatchObject({ kind: 'none' });
  });

  it('does not take another file system, nor one that something was mounted over', () => {
    expect(at('/root', 'ext4')).toMatchObject({ kind: 'none' });
    const over = mounts(['/root', '/', 'btrfs'], ['/', '/', 'overlay']);
    expect(rootPlace(btrfsMounts(over))).toMatchObject({ kind: 'none' });
  });
});

describe('persistCandidates', () => {
  it('prefers /persist, and takes whole subvolumes of the same file system only', () => {
    const found = btrfsMounts(
      mounts(
        ['/root', '/', 'btrfs'],
        ['/data', '/data', 'btrfs'],
        ['/nix', '/nix', 'btrfs'],
        ['/persist/var/lib/x', '/var/lib/x', 'btrfs'],
        ['/persist', '/persist', 'btrfs'],
        ['/', '/run/tidemark/top', 'btrfs'],
        ['/', '/boot', 'vfat'],
      ),
    );
    expect(persistCandidates(found, enc)).toEqual(['/persist', '/data']);
    expect(persistCandidates(found, '/dev/sdb')).toEqual([]);
  });
});

const shown = (parent: string, flags: string): string => `root
\tName: \t\t\troot
\tUUID: \t\t\t11111111-2222-3333-4444-555555555555
\tParent UUID: \t\t${parent}
\tReceived UUID: \t\t-
\tFlags: \t\t\t${flags}
\tSnapshot(s):
\t\t\t\tUUID: \t\t\tforged
\tFlags: \t\t\treadonly
`;

describe('parseSubvolumeShow', () => {
  it('reads what is needed, and nothing from the list of snapshots', () => {
    expect(parseSubvolumeShow('root', shown('-', '-'))).toEqual({
      name: 'root',
      uuid: '11111111-2222-3333-4444-555555555555',
      parentUuid: null,
      isReadOnly: false,
    });
    expect(parseSubvolumeShow('x', shown('aa', 'readonly'))).toMatchObject({
      parentUuid: 'aa',
      isReadOnly: true,
    });
    expect(parseSubvolumeShow('x', 'ERROR: Not a Btrfs subvolume')).toBeNull();
  });
});

describe('chooseBlank', () => {
  const root = { name: 'root', uuid: 'r', parentUuid: 'b', isReadOnly: false };
  const blank = { name: 'root-blank', uuid: 'b', parentUuid: null, isReadOnly: true };
  const other = { name: 'pristine', uuid: 'p', parentUuid: null, isReadOnly: true };

  it('takes the one that is named after the root', () => {
    const answer = chooseBlank({ root: 'root', subvolumes: [root, other, blank], chosen: null });
    expect(answer).toEqual({
      blank: 'root-blank',
      candidates: ['pristine', 'root-blank'],
      isChosen: false,
    });
  });

  it('takes the read-only one that the root is a snapshot of', () => {
    const own = { ...root, parentUuid: 'p' };
    const answer = chooseBlank({ root: 'root', subvolumes: [own, other], chosen: null });
    expect(answer.blank).toBe('pristine');
    const writable = { ...other, isReadOnly: false };
    expect(
      chooseBlank({ root: 'root', subvolumes: [own, writable], chosen: null }).blank,
    ).toBeNull();
  });

  it('does not guess', () => {
    const answer = chooseBlank({ root: 'root', subvolumes: [root, other], chosen: null });
    expect(answer).toEqual({ blank: null, candidates: ['pristine'], isChosen: false });
  });

  it('follows a choice as long as it is one', () => {
    const subvolumes = [root, blank, other];
    const chosen = chooseBlank({ root: 'root', subvolumes, chosen: 'pristine' });
    expect([chosen.blank, chosen.isChosen]).toEqual(['pristine', true]);
    const gone = chooseBlank({ root: 'root', subvolumes, chosen: 'gone' });
    expect([gone.blank, gone.isChosen]).toEqual(['root-blank', false]);
  });
});
