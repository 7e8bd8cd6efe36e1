import { describe, expect, it } from 'vitest';
import { compilePlan } from '../plan/compile.ts';
import type { InstallSpec } from '../spec/spec.ts';
import { plainSpec, plainSystem } from '../testing/spec-arbitrary.ts';
import { keptPaths, keptSubvolumes } from './kept-paths.ts';
import { persistOf } from './persist-nix.ts';

const spec = plainSpec({ system: plainSystem({ keep: ['docker', 'bluetooth'] }) });

function withOwn(name: string, mountPoint: string): InstallSpec {
  const own = { role: 'own' as const, name, mountPoint };
  return { ...spec, btrfs: { ...spec.btrfs, subvolumes: [...spec.btrfs.subvolumes, own] } };
}

describe('kept subvolumes', () => {
  it('are named in persist.nix, and made by the plan', () => {
    expect(keptSubvolumes(spec)).toEqual(['keep-docker']);
    const docker = persistOf(spec).directories.find(({ path }) => path === '/var/lib/docker');
    expect(docker).toMatchObject({ method: 'subvolume', subvolume: 'keep-docker' });
    const made = compilePlan(spec).steps.find(({ id }) => id === 'create-subvolumes');
    expect(made?.commands.map(({ args }) => args.at(-1))).toContain(
      '/run/tidemark/top/keep-docker',
    );
  });

  it('do not take the name of another', () => {
    expect(keptSubvolumes(withOwn('keep-docker', '/srv'))).toEqual(['keep-docker_']);
  });

  it('leave a path alone that the person keeps in a subvolume already', () => {
    const own = withOwn('images', '/var/lib/docker');
    expect(keptSubvolumes(own)).toEqual([]);
    expect(keptPaths(own).map(({ entry }) => entry.id)).toContain('bluetooth');
  });

  it('are none without a system', () => {
    expect(keptPaths(plainSpec())).toEqual([]);
  });
});
