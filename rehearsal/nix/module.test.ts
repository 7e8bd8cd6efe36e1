/** The module, evaluated by real Nix: what it makes of a whole system. */
import { beforeAll, describe, expect, it } from 'vitest';

import { evaluateSystem, moduleFolder, nixpkgsInUse, selectFromSystem } from './evaluate.ts';
import type { EvaluatedSystem } from './evaluated-system.ts';
import { sampleSystem } from './sample.ts';

const ROLLBACK = 'tidemark-rollback.service';
const LIMIT_MS = 120_000;

/** A unit's text without what NixOS puts into every unit, and without hashes. */
function plain(text: string | undefined): string {
  return (text ?? '')
    .replace(/^Environment=.*\n/gm, '')
    .replace(/\/nix\/store\/[0-9a-z]{32}-/g, '/nix/store/…-');
}

/** Without the options that only NixOS of 2026 gives to dependent mounts. */
function withoutRequirements(fstab: string): string {
  return fstab.replace(/x-systemd\.requires-mounts-for=[^,]*,/g, '');
}

describe(`the module, evaluated with the ${nixpkgsInUse().kind}`, () => {
  let system: EvaluatedSystem;
  beforeAll(async () => {
    system = await evaluateSystem(sampleSystem);
  }, LIMIT_MS);

  it('makes a whole system without complaint', () => {
    expect(system.evaluatedWith).toBe(nixpkgsInUse().kind);
    expect(system.failedAssertions).toEqual([]);
    expect(system.warnings).toEqual([]);
    expect(system.drvPath).toMatch(/\/nix\/store\/.*-nixos-system-wave-.*\.drv$/);
  });

  it('rolls back in stage 1, once, after a resume and before the root', () => {
    expect(plain(system.initrdUnits[ROLLBACK]?.text)).toBe(`[Unit]
After=dev-mapper-enc.device local-fs-pre.target
Before=sysroot.mount shutdown.target
Conflicts=shutdown.target
DefaultDependencies=false
Description=Give the system an empty root
Requires=dev-mapper-enc.device

[Service]
ExecStart=/nix/store/…-unit-script-tidemark-rollback-start/bin/tidemark-rollback-start${' '}
RemainAfterExit=true
StandardError=journal+console
Type=oneshot
`);
    const { text = '', script } = system.initrdUnits[ROLLBACK] ?? {};
    // A path of its own would take mount(8) away (see the head of rollback.nix).
    expect(text).not.toContain('PATH=/');
    expect(script).toMatch(/^set -e\ndevice='?\/dev\/mapper\/enc'?\nroot='?root'?\nblank=/);
    expect(system.initrdUnits[ROLLBACK]?.requiredBy).toEqual(['initrd.target', 'sysroot.mount']);
    expect(system.initrdUnits[ROLLBACK]?.wantedBy).toEqual([]);
    expect(system.initrdBin.some((name) => name.startsWith('btrfs-progs'))).toBe(true);
  });

  it('asks for systemd in stage 1 itself, for releases where that is no default', async () => {
    const files = await selectFromSystem(
      sampleSystem,
      'map toString options.boot.initrd.systemd.enable.files',
    );
    expect(files).toContainEqual(expect.stringMatching(/\/rollback\.nix$/));
  });

  it('mounts in stage 1 what users and passwords need, by the mapping', () => {
    expect(withoutRequirements(system.initrdFstab)).toBe(
      `/dev/mapper/enc / btrfs x-initrd.mount,subvol=root,compress=zstd,noatime 0 0
/dev/mapper/enc /nix btrfs x-initrd.mount,subvol=nix,compress=zstd,noatime 0 0
/dev/mapper/enc /persist btrfs x-initrd.mount,subvol=persist,compress=zstd,noatime 0 0
/persist/var/lib/nixos /var/lib/nixos none x-initrd.mount,bind,x-gvfs-hide 0 0
/dev/mapper/enc /var/log btrfs x-initrd.mount,subvol=log,compress=zstd,noatime 0 0
`,
    );
    expect(system.crypttab).toMatch(
      /^enc \/dev\/disk\/by-uuid\/11111111-2222-3333-4444-555555555555 -/,
    );
  });

  it('mounts the rest before the units that use it, and never stops a boot for it', () => {
    const fstab = withoutRequirements(system.etcFstab);
    const late =
      'x-gvfs-hide,nofail,x-systemd.before=local-fs.target,x-systemd.wanted-by=local-fs.target';
    const needs = (unit: string) => `x-systemd.before=${unit},x-systemd.required-by=${unit}`;
    expect(fstab).toContain(
      `/persist/var/lib/bluetooth /var/lib/bluetooth none bind,${late},${needs('bluetooth.service')} 0 0\n`,
    );
    expect(fstab).toContain(
      `/dev/mapper/enc /var/lib/docker btrfs subvol=docker,noatime,${late},${needs('docker.service')},${needs('docker.socket')} 0 0\n`,
    );
  });

  it('makes what is missing below the mounts in stage 1, before anything mounts it', async () => {
    const text = await selectFromSystem(
      sampleSystem,
      'config.system.activationScripts.tidemark.text',
    );
    // Older releases quote every word, newer ones only where it is needed.
    expect(String(text).replaceAll("'", '')).toContain(
      '[ -e /persist/var/lib/bluetooth ] || install -d -m 0700 -o root -g root -- /persist/var/lib/bluetooth || true\n',
    );
    expect(text).not.toContain('docker');
  });

  it('links in /etc to outside the store', () => {
    expect(system.etcLinks).toMatchObject({
      'machine-id': '/persist/etc/machine-id',
      'NetworkManager/system-connections': '/persist/etc/NetworkManager/system-connections',
    });
    expect(system.etcLinks).not.toHaveProperty('ssh/ssh_host_ed25519_key');
  });

  it('sets owner and mode where data lies, and keeps dynamic users’ state closed', () => {
    const modes = Object.entries(system.tmpfiles).flatMap(([path, { d }]) =>
      d === undefined ? [] : [[path, d.mode, d.user, d.group]],
    );
    expect(modes).toEqual(
      expect.arrayContaining([
        ['/persist/var/lib/bluetooth', '0700', 'root', 'root'],
        ['/persist/var/lib/private', '0700', 'root', 'root'],
        ['/var/lib/private', '0700', 'root', 'root'],
        ['/var/lib/docker', '0710', 'root', 'root'],
        ['/persist/etc/NetworkManager/system-connections', '0700', 'root', 'root'],
      ]),
    );
    expect(system.tmpfiles['/root/.netrc']).toMatchObject({
      L: { argument: '/persist/root/.netrc' },
    });
    expect(JSON.stringify(system.tmpfiles)).not.toContain('ssh_host');
  });

  it('prunes from a timer, alone with its mount', () => {
    expect(plain(system.units['tidemark-prune.service']?.text)).toMatch(
      /IOSchedulingClass=idle\nNice=19\nNoNewPrivileges=true\nPrivateMounts=true/,
    );
    expect(system.units['tidemark-watch.timer']).toBeUndefined();
    expect(system.units['tidemark-prune.timer']?.wantedBy).toEqual(['timers.target']);
    expect(system.units['tidemark-prune.service']?.script).toContain(
      'keep_days=14\nkeep_count=3\nfree_percent=10\n',
    );
  });
});

describe('other choices', () => {
  it(
    'have no unit when the rollback is off',
    async () => {
      const off = { text: '{ tidemark.rollback.enable = false; }' };
      const system = await evaluateSystem([...sampleSystem, off]);
      expect(system.failedAssertions).toEqual([]);
      expect(system.initrdUnits).toEqual({});
      expect(system.units).toEqual({});
    },
    LIMIT_MS,
  );

  it(
    'watch the root from time to time when there is a package for it',
    async () => {
      const watched = {
        text: `{ pkgs, ... }: {
          tidemark.watch.package = pkgs.writeShellScriptBin "tidemark-helper" "true";
          tidemark.watch.interval = "1h";
        }`,
      };
      const system = await evaluateSystem([...sampleSystem, watched]);
      expect(system.failedAssertions).toEqual([]);
      const service = plain(system.units['tidemark-watch.service']?.text);
      expect(service).toMatch(/ExecStart=\/nix\/store\/\S+\/bin\/tidemark-helper drift note\n/);
      for (const line of [
        'IOSchedulingClass=idle',
        'Nice=19',
        'PrivateNetwork=true',
        'ProtectHome=read-only',
        'ProtectSystem=strict',
        'ReadWritePaths=/run/tidemark',
      ]) {
        expect(service).toContain(`${line}\n`);
      }
      const timer = system.units['tidemark-watch.timer'];
      expect(timer?.wantedBy).toEqual(['timers.target']);
      expect(timer?.text).toMatch(/OnBootSec=1min\nOnUnitInactiveSec=1h\n/);
      expect(system.tmpfiles['/run/tidemark']?.['d']?.mode).toBe('0755');

      const off = { text: '{ tidemark.watch.enable = false; }' };
      const { units } = await evaluateSystem([...sampleSystem, watched, off]);
      expect(units['tidemark-watch.timer']).toBeUndefined();
    },
    LIMIT_MS,
  );

  it(
    'take rules and knowledge, check them, and do nothing with them',
    async () => {
      const list = {
        text: `{
          tidemark.persist = {
            ignore = [ { kind = "glob"; pattern = "/var/**/*.log"; reason = "logs"; } ];
            knowledge = [
              { path = "/srv/w"; name = "W"; worth = "precious"; lost = "all"; method = "bind"; }
            ];
          };
        }`,
      };
      const system = await evaluateSystem([...sampleSystem, list]);
      expect(system.failedAssertions).toEqual([]);
      expect(JSON.stringify(system)).not.toContain('/srv/w');
      const select = '{ inherit (config.tidemark.persist) ignore knowledge; }';
      expect(await selectFromSystem([...sampleSystem, list], select)).toMatchObject({
        ignore: [{ kind: 'glob', pattern: '/var/**/*.log', reason: 'logs' }],
        knowledge: [{ path: '/srv/w', worth: 'precious', method: 'bind', units: [] }],
      });
      const wrong = { text: '{ tidemark.persist.ignore = [ { kind = "x"; pattern = "/"; } ]; }' };
      await expect(selectFromSystem([...sampleSystem, wrong], select)).rejects.toThrow(/ignore/);
    },
    LIMIT_MS,
  );

  it(
    'escape the name of a mapping with dashes',
    async () => {
      const dashed = {
        text: `{ lib, ... }: {
          tidemark.device = lib.mkForce "/dev/mapper/my-enc";
          boot.initrd.luks.devices.my-enc.device = "/dev/disk/by-uuid/1";
        }`,
      };
      const system = await evaluateSystem([...sampleSystem, dashed]);
      expect(system.initrdUnits[ROLLBACK]?.text).toContain(
        'Requires=dev-mapper-my\\x2denc.device\n',
      );
    },
    LIMIT_MS,
  );

  it(
    'leave entries that are switched off alone, and take a persist.nix without lists',
    async () => {
      const [moduleSource, mounts, settings] = sampleSystem;
      const persist = {
        text: `{
          tidemark.persist = {
            directories = [
              { path = "/var/lib/nixos"; inInitrd = true; }
              { path = "/var/lib/cups"; enable = false; }
            ];
          };
        }`,
      };
      const modules = [moduleSource, mounts, settings, persist].filter(
        (each) => each !== undefined,
      );
      const system = await evaluateSystem(modules);
      expect(system.failedAssertions).toEqual([]);
      expect(system.etcFstab).not.toContain('cups');
    },
    LIMIT_MS,
  );

  it(
    'mount an entry in stage 1 when it asks for that, and then the boot depends on it',
    async () => {
      const early = {
        text: '{ tidemark.persist.directories = [ { path = "/srv/early"; inInitrd = true; } ]; }',
      };
      const system = await evaluateSystem([...sampleSystem, early]);
      expect(withoutRequirements(system.initrdFstab)).toContain(
        '/persist/srv/early /srv/early none x-initrd.mount,bind,x-gvfs-hide 0 0\n',
      );
    },
    LIMIT_MS,
  );

  it('ask for pkexec only where NixOS knows the option', async () => {
    const select = `{
      known = options.security.polkit ? enablePkexecWrapper;
      asked = config.security.polkit.enablePkexecWrapper or null;
    }`;
    const polkit = { text: '{ security.polkit.enable = true; }' };
    const { known, asked } = (await selectFromSystem([...sampleSystem, polkit], select)) as {
      readonly known: boolean;
      readonly asked: boolean | null;
    };
    expect(asked).toBe(known ? true : null);
    const older = `import ${moduleFolder}/polkit.nix {
      inherit config lib;
      options.security.polkit = { };
    }`;
    expect(await selectFromSystem(sampleSystem, older)).toEqual({ security: { polkit: {} } });
  });
});
