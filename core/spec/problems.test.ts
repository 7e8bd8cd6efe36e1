import { describe, expect, it } from 'vitest';
import { plainSpec } from '../testing/spec-arbitrary.ts';
import { specProblems } from './problems.ts';
import type { InstallSpec, Subvolume } from './spec.ts';
import { installSpecSchema } from './spec.ts';

function withSubvolumes(change: (list: Subvolume[]) => Subvolume[]): InstallSpec {
  const spec = plainSpec();
  return { ...spec, btrfs: { ...spec.btrfs, subvolumes: change([...spec.btrfs.subvolumes]) } };
}

function idsOf(spec: InstallSpec): string[] {
  return specProblems(spec).map(({ message }) => message.id);
}

describe('specProblems', () => {
  it('finds nothing wrong with the default', () => {
    expect(specProblems(plainSpec())).toEqual([]);
  });

  it('lets optional subvolumes be removed and required ones not', () => {
    const without = (role: string): string[] =>
      idsOf(withSubvolumes((list) => list.filter((subvolume) => subvolume.role !== role)));
    expect(without('home')).toEqual([]);
    expect(without('log')).toEqual([]);
    for (const role of ['root', 'nix', 'persist']) {
      expect(without(role)).toEqual(['subvolumes.missing']);
    }
  });

  it('lets subvolumes be renamed but not moved', () => {
    expect(
      idsOf(withSubvolumes((list) => list.map((one) => ({ ...one, name: `@${one.name}` })))),
    ).toEqual([]);
    const moved = withSubvolumes((list) =>
      list.map((one) => (one.role === 'home' ? { ...one, mountPoint: '/users' } : one)),
    );
    expect(idsOf(moved)).toEqual(['subvolumes.mount-point-fixed']);
  });

  it.each(['/boot', '/boot/efi', '/proc/x', '/swap', '/nix/store', '/etc/nixos', '/run/media'])(
    'refuses an own subvolume at %s',
    (mountPoint) => {
      const spec = withSubvolumes((list) => [...list, { role: 'own', name: 'mine', mountPoint }]);
      expect(idsOf(spec)).toEqual(['subvolumes.mount-point-reserved']);
    },
  );

  it('refuses names and places that occur twice', () => {
    const spec = withSubvolumes((list) => [
      ...list,
      { role: 'own', name: 'home', mountPoint: '/srv' },
      { role: 'own', name: 'srv', mountPoint: '/srv' },
    ]);
    expect(idsOf(spec)).toEqual(['subvolumes.name-twice', 'subvolumes.mount-point-twice']);
  });
});

describe('installSpecSchema', () => {
  const accepts = (change: (spec: InstallSpec) => unknown): boolean =>
    installSpecSchema.safeParse(change(plainSpec())).success;

  it('takes the default', () => {
    expect(accepts((spec) => spec)).toBe(true);
  });

  it('refuses unknown and missing fields', () => {
    expect(accepts((spec) => ({ ...spec, extra: 1 }))).toBe(false);
    expect(accepts(({ disk: _disk, ...spec }) => spec)).toBe(false);
    expect(accepts((spec) => ({ ...spec, disk: { ...spec.disk, path: '/dev/sda' } }))).toBe(false);
  });

  it('refuses a disk without a name', () => {
    expect(
      accepts((spec) => ({ ...spec, disk: { sizeBytes: 1e12, logicalSectorBytes: 512 } })),
    ).toBe(false);
  });

  it.each(['../../sda', 'a/b', '..', '.', '', 'a b', 'a\nb', "a'b", '$(x)'])(
    'refuses the by-id link %j',
    (byId) => {
      expect(accepts((spec) => ({ ...spec, disk: { ...spec.disk, byId } }))).toBe(false);
    },
  );

  it.each(['/a/../b', '/a//b', 'a', '/a/', '/a b', '/a\n', '/a$(x)', '/.', '/a,b'])(
    'refuses the mount point %j',
    (mountPoint) => {
      const spec = withSubvolumes((list) => [...list, { role: 'own', name: 'x', mountPoint }]);
      expect(accepts(() => spec)).toBe(false);
    },
  );

  it.each(['root-blank', 'old_roots', 'swap', '-x', 'a/b', 'a,b', ''])(
    'refuses the subvolume name %j',
    (name) => {
      const spec = withSubvolumes((list) => [...list, { role: 'own', name, mountPoint: '/srv' }]);
      expect(accepts(() => spec)).toBe(false);
    },
  );

  it('refuses mapping names with a dash', () => {
    expect(
      accepts((spec) => ({ ...spec, encryption: { ...spec.encryption, mapping: 'my-disk' } })),
    ).toBe(false);
  });
});
