import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import type { Segment } from './disk.ts';
import { existingSystemSchema } from './existing-system.ts';
import type { Evidence, ExistingSystem } from './existing-system.ts';
import { systemOfEvidence } from './judge-evidence.ts';
import { isWorthLooking, systemName, systemOf, systemOfSegment, systemsOf } from './name-system.ts';

const nothing: Evidence = {
  osRelease: null,
  isNixos: false,
  hasWindows: false,
  hasMacos: false,
  efiFolders: [],
};

function segment(change: Partial<Segment>): Segment {
  return {
    number: 1,
    node: '/dev/sda1',
    startBytes: 0,
    sizeBytes: 1,
    role: 'other',
    name: null,
    type: null,
    label: null,
    mountPoints: [],
    ...change,
  };
}

describe('systemOfEvidence', () => {
  it.each([
    ['PRETTY_NAME="Tide Linux 7"\nNAME=Tide\n', 'Tide Linux 7'],
    ['NAME=Tide\nID=tide\n', 'Tide'],
    ['ID=tide\n', 'Linux'],
    ['', 'Linux'],
    ['PRETTY_NAME="\u001b[2J\u202Eevil"\n', '[2J evil'],
    [`PRETTY_NAME=${'x'.repeat(4000)}\n`, 'x'.repeat(128)],
  ])('names a Linux by %j', (osRelease, name) => {
    const system = systemOfEvidence({ ...nothing, osRelease });
    expect(system).toEqual({ kind: 'linux', name });
    expect(existingSystemSchema.parse(system)).toEqual(system);
  });

  it('knows NixOS without its store, Windows, macOS, and nothing', () => {
    expect(systemOfEvidence({ ...nothing, isNixos: true })).toEqual({
      kind: 'linux',
      name: 'NixOS',
    });
    expect(systemOfEvidence({ ...nothing, hasWindows: true })).toEqual({ kind: 'windows' });
    expect(systemOfEvidence({ ...nothing, hasMacos: true })).toEqual({ kind: 'macos' });
    expect(systemOfEvidence(nothing)).toBeNull();
  });

  it('says who starts from an EFI partition, each once and not the tools', () => {
    const efiFolders = ['BOOT', 'Microsoft', 'fedora', 'systemd', 'Tide', 'MICROSOFT', ' '];
    expect(systemOfEvidence({ ...nothing, efiFolders })).toEqual({
      kind: 'boot',
      starts: ['Fedora', 'Tide', 'Windows'],
    });
    expect(systemOfEvidence({ ...nothing, efiFolders: ['BOOT'] })).toBeNull();
  });
});

describe('systemOfSegment', () => {
  it('says what needs no look inside', () => {
    const kinds = [
      segment({ type: 'crypto_LUKS' }),
      segment({ type: 'crypto_LUKS', label: 'tidemark' }),
      segment({ type: 'BitLocker' }),
      segment({ type: 'apfs' }),
      segment({ type: 'ntfs', label: 'Recovery' }),
      segment({ type: 'ntfs' }),
      segment({ type: 'ext4' }),
    ].map((one) => systemOfSegment(one)?.kind ?? null);
    expect(kinds).toEqual([
      'sealed',
      'own-container',
      'bitlocker',
      'macos',
      'windows-recovery',
      null,
      null,
    ]);
  });

  it('leaves a look only for what can be looked into', () => {
    const worth = ['ext4', 'btrfs', 'vfat', 'crypto_LUKS', 'swap', 'zfs_member', null];
    expect(worth.filter((type) => isWorthLooking(segment({ type })))).toEqual([
      'ext4',
      'btrfs',
      'vfat',
    ]);
    expect(isWorthLooking(segment({ type: 'ext4', node: null }))).toBe(false);
  });
});

it('joins what was found inside with what the types say, in the disk’s order', () => {
  const segments = [
    segment({ node: '/dev/sda1', type: 'crypto_LUKS' }),
    segment({ node: '/dev/sda2', type: 'ext4' }),
    segment({ node: null, role: 'free' }),
  ];
  const found = [{ node: '/dev/sda2', system: { kind: 'linux', name: 'Tide' } as const }];
  expect(systemsOf({ segments }, found).map(({ kind }) => kind)).toEqual(['sealed', 'linux']);
  expect(systemsOf({ segments }, null).map(({ kind }) => kind)).toEqual(['sealed']);
  expect(systemOf(segment({ node: null }), found)).toBeNull();
});

it('has a name for every kind', () => {
  const systems: ExistingSystem[] = [
    { kind: 'linux', name: 'Tide' },
    { kind: 'boot', starts: ['Tide'] },
    { kind: 'windows' },
    { kind: 'windows-recovery' },
    { kind: 'bitlocker' },
    { kind: 'macos' },
    { kind: 'own-container' },
    { kind: 'sealed' },
  ];
  const ids = systems.map((system) => systemName(system).id);
  expect(ids.filter((id) => english[id] === undefined)).toEqual([]);
  expect(new Set(ids).size).toBe(existingSystemSchema.options.length);
});
