import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateNix } from '../../rehearsal/testing/nix-instantiate.ts';
import { exportPersist } from './export-persist.ts';
import { persistDataSchema } from './persist-data.ts';
import type { PersistData } from './persist-data.ts';
import { persistDataArbitrary } from './testing/persist-arbitrary.ts';

const place = { persist: '/persist', device: '/dev/mapper/enc' };

const data = persistDataSchema.parse({
  directories: [
    { path: '/var/lib/nixos', inInitrd: true },
    { path: '/var/lib/private/x', mode: '0700', owner: '61184', group: '61184' },
    { path: '/etc/NetworkManager/system-connections', method: 'etc-link', mode: '0700' },
    { path: '/var/lib/docker', method: 'subvolume', subvolume: 'keep-docker', mode: '0710' },
    { path: '/opt/off', enable: false },
    { path: '/srv/x', method: 'native' },
  ],
  files: [
    { path: '/etc/machine-id', method: 'etc-link' },
    { path: '/root/.history', method: 'tmpfiles-link' },
  ],
});

function read(format: 'nixos' | 'impermanence' | 'preservation', of: PersistData = data): unknown {
  return evaluateNix(exportPersist(of, format, place));
}

const root = (mode: string): unknown => ({ d: { mode, user: 'root', group: 'root' } });
const docker = {
  device: '/dev/mapper/enc',
  fsType: 'btrfs',
  options: ['subvol=keep-docker', 'noatime'],
};

describe('exportPersist', () => {
  it('as our own list is the list', () => {
    const text = exportPersist(data, 'tidemark', place);
    expect(persistDataSchema.parse(evaluateNix(text))).toEqual(data);
  });

  it('as plain NixOS mounts, links and owns', () => {
    const bind = { fsType: 'none', options: ['bind', 'x-gvfs-hide'], depends: ['/persist'] };
    expect(read('nixos')).toEqual({
      fileSystems: {
        '/var/lib/nixos': { ...bind, device: '/persist/var/lib/nixos', neededForBoot: true },
        '/var/lib/private/x': { ...bind, device: '/persist/var/lib/private/x' },
        '/var/lib/docker': docker,
      },
      environment: {
        etc: {
          'NetworkManager/system-connections': {
            source: '/persist/etc/NetworkManager/system-connections',
          },
          'machine-id': { source: '/persist/etc/machine-id' },
        },
      },
      systemd: {
        tmpfiles: {
          settings: {
            '10-persist': {
              '/persist/var/lib/nixos': root('0755'),
              '/persist/var/lib/private/x': { d: { mode: '0700', user: '61184', group: '61184' } },
              '/persist/etc/NetworkManager/system-connections': root('0700'),
              '/var/lib/docker': root('0710'),
              '/var/lib/private': root('0700'),
              '/persist/var/lib/private': root('0700'),
              '/root/.history': { L: { argument: '/persist/root/.history' } },
            },
          },
        },
      },
    });
  });

  it('for impermanence', () => {
    const owned = { user: 'root', group: 'root' };
    expect(read('impermanence')).toEqual({
      environment: {
        persistence: {
          '/persist': {
            hideMounts: true,
            directories: [
              { directory: '/var/lib/nixos', mode: '0755', ...owned },
              { directory: '/var/lib/private/x', mode: '0700', user: '61184', group: '61184' },
              { directory: '/etc/NetworkManager/system-connections', mode: '0700', ...owned },
            ],
            files: [
              { file: '/etc/machine-id', method: 'symlink' },
              { file: '/root/.history', method: 'symlink' },
            ],
          },
        },
      },
      fileSystems: { '/var/lib/docker': docker },
      systemd: {
        tmpfiles: {
          settings: {
            '10-persist': {
              '/var/lib/private': root('0700'),
              '/persist/var/lib/private': root('0700'),
            },
          },
        },
      },
    });
  });

  it('for preservation', () => {
    const owned = { user: 'root', group: 'root' };
    expect(read('preservation')).toMatchObject({
      preservation: {
        enable: true,
        preserveAt: {
          '/persist': {
            directories: [
              { directory: '/var/lib/nixos', inInitrd: true, ...owned },
              {
                directory: '/var/lib/private/x',
                configureParent: true,
                parent: { mode: '0700' },
              },
              { directory: '/etc/NetworkManager/system-connections', mode: '0700' },
            ],
            files: [
              { file: '/etc/machine-id', how: 'symlink', inInitrd: true },
              { file: '/root/.history', how: 'symlink' },
            ],
          },
        },
      },
      fileSystems: { '/var/lib/docker': docker },
    });
  });

  it('says by NixOS itself what lies under another name', () => {
    const moved = persistDataSchema.parse({
      directories: [{ path: '/var/lib/x', source: '/persist/other' }],
    });
    for (const format of ['impermanence', 'preservation'] as const) {
      expect(read(format, moved)).toMatchObject({
        fileSystems: {
          '/var/lib/x': { device: '/persist/other', options: ['bind', 'x-gvfs-hide'] },
        },
        systemd: { tmpfiles: { settings: { '10-persist': { '/persist/other': root('0755') } } } },
      });
    }
  });

  it('says only once what a folder of private state is, when it is kept itself', () => {
    const nested = persistDataSchema.parse({
      directories: [{ path: '/var/lib/private/x' }, { path: '/var/lib/private', mode: '0711' }],
    });
    expect(JSON.stringify(read('nixos', nested))).toContain('"mode":"0711"');
  });

  it('is valid Nix in every format, whatever the list holds', { timeout: 30_000 }, () => {
    const distinct = persistDataArbitrary.map((any) => {
      const seen = new Set<string>();
      const once = (items: PersistData['files']): PersistData['files'] =>
        items.filter(({ path, source }) => {
          const names = [path, source ?? `/persist${path}`];
          if (names.some((name) => seen.has(name))) return false;
          for (const name of names) seen.add(name);
          return true;
        });
      return { ...any, directories: once(any.directories), files: once(any.files) };
    });
    fc.assert(
      fc.property(fc.array(distinct, { minLength: 20, maxLength: 20 }), (many) => {
        const texts = many.flatMap((any) =>
          (['nixos', 'impermanence', 'preservation'] as const).map(
            (format) => `(${exportPersist(any, format, place)})`,
          ),
        );
        expect(evaluateNix(`map builtins.isAttrs [ ${texts.join('\n')} ]`)).toEqual(
          texts.map(() => true),
        );
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
