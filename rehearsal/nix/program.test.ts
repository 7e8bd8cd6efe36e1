/** The program in a system and on the live image, evaluated by real Nix. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { evaluateSystem, moduleFolder, nixpkgsInUse, selectFromSystem } from './evaluate.ts';
import { nixString, runNix } from './run-nix.ts';
import { sampleSystem } from './sample.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
const LIMIT_MS = 240_000;
const withProgram = {
  text: `{ pkgs, ... }: {
    programs.tidemark.enable = true;
    programs.tidemark.package = pkgs.coreutils;
  }`,
};
const select = `{
  isInstalled = builtins.any (each: each == config.programs.tidemark.package)
    config.environment.systemPackages;
  polkit = config.security.polkit.enable;
  tray = builtins.unsafeDiscardStringContext (toString
    (config.environment.etc."xdg/autostart/org.tidemark.Tidemark.desktop".source or ""));
  watches = config.tidemark.watch.enable;
  command = builtins.unsafeDiscardStringContext
    (toString (config.systemd.services.tidemark-watch.serviceConfig.ExecStart or ""));
}`;

describe(`the program in a system, evaluated with the ${nixpkgsInUse().kind}`, () => {
  it('is in the menu, may ask for rights, is in the tray, and is told of what gathers', async () => {
    expect(await selectFromSystem([...sampleSystem, withProgram], select)).toEqual({
      isInstalled: true,
      polkit: true,
      tray: expect.stringMatching(
        /^\/nix\/store\/.*\/share\/tidemark\/autostart\/org\.tidemark\.Tidemark\.desktop$/,
      ) as string,
      watches: true,
      command: expect.stringMatching(/\/bin\/tidemark-helper drift note$/) as string,
    });
  }, 120_000);

  it('stays out of the tray when that is wished', async () => {
    const without = { text: '{ programs.tidemark.tray.enable = false; }' };
    const found = await selectFromSystem([...sampleSystem, withProgram, without], select);
    expect(found).toMatchObject({ isInstalled: true, tray: '' });
  }, 120_000);

  it('changes nothing where it is not wished', async () => {
    const nothing = { isInstalled: false, tray: '', watches: false, command: '' };
    expect(await selectFromSystem(sampleSystem, select)).toMatchObject(nothing);
  }, 120_000);

  it('is refused where it is wished, but not at hand', async () => {
    const wished = { text: '{ programs.tidemark.enable = true; }' };
    const { failedAssertions } = await evaluateSystem([...sampleSystem, wished]);
    expect(failedAssertions).toEqual([
      expect.stringContaining('programs.tidemark.enable needs a package') as string,
    ]);
  }, 120_000);

  it('is made of the archive that lies beside the module', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'module-'));
    try {
      cpSync(moduleFolder, folder, { recursive: true });
      writeFileSync(join(folder, 'program', 'program.tar.gz'), 'an archive');
      const [, ...others] = sampleSystem;
      const wished = { text: '{ programs.tidemark.enable = true; }' };
      const system = [{ path: folder }, ...others, wished];
      expect((await evaluateSystem(system)).failedAssertions).toEqual([]);
      expect(
        await selectFromSystem(system, `{ inherit (${select}) isInstalled command; }`),
      ).toEqual({
        isInstalled: true,
        command: expect.stringMatching(
          /^\/nix\/store\/[a-z0-9]+-tidemark-installed\/bin\/tidemark-helper drift note$/,
        ) as string,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});

describe('the Electron of an installed system', () => {
  /** Names of Electrons that a nixpkgs has, and whether it gives them; the name of the one that is taken. */
  async function taken(electrons: Readonly<Record<string, boolean>>): Promise<unknown> {
    const attributes = Object.entries(electrons).map(([name, isGiven]) =>
      isGiven ? `${name}.outPath = "${name}";` : `${name} = throw "its time is over";`,
    );
    return runNix(`(import ${nixString(`${moduleFolder}/program/electron.nix`)} {
      inherit (import ${nixString(nixpkgsInUse().path)} { }) lib;
      pkgs = { ${attributes.join(' ')} };
    }).outPath`);
  }

  it('is that of its nixpkgs, as long as that is given', async () => {
    expect(await taken({ electron: true, electron_44: true })).toBe('electron');
  });

  it('is the newest that is given, when that one’s time is over', async () => {
    const electrons = { electron: false, electron_38: true, electron_39: true, electron_40: false };
    expect(await taken(electrons)).toBe('electron_39');
  });

  it('is refused in the words of nixpkgs, when there is none', async () => {
    await expect(taken({ electron: false, electron_38: false })).rejects.toThrow(
      'its time is over',
    );
  });
});

/** NixOS' own image has no stand-in: without a nixpkgs, what the image adds is looked at by itself. */
describe.runIf(nixpkgsInUse().kind === 'nixpkgs')('the live image, as NixOS makes it', () => {
  it(
    'evaluates to an image, with the program on the desktop',
    async () => {
      const overlay = process.env['NIXPKGS_OVERLAY'] ?? '';
      const given = overlay === '' ? '' : `(import ${nixString(overlay)})`;
      const path = nixpkgsInUse().path;
      const image = await runNix(`
      let
        evaluated = import (${nixString(path)} + "/nixos/lib/eval-config.nix") {
          system = "x86_64-linux";
          modules = [
            ${nixString(`${top}nix/iso.nix`)}
            ({ lib, ... }: {
              documentation.enable = lib.mkForce false;
              nixpkgs.overlays = [ ${given} (import ${nixString(`${top}nix/overlay.nix`)}) ];
            })
          ];
        };
        inherit (evaluated) config;
      in {
        drvPath = builtins.unsafeDiscardStringContext config.system.build.isoImage.drvPath;
        failed = map (each: each.message) (builtins.filter (each: !each.assertion) config.assertions);
        variant = config.system.nixos.variant_id or null;
        plasma = config.services.desktopManager.plasma6.enable;
        autoLogin = config.services.displayManager.autoLogin.user;
        desktop = builtins.attrNames config.systemd.tmpfiles.settings."10-tidemark-desktop";
      }`);
      expect(image).toMatchObject({
        drvPath: expect.stringMatching(/\.iso\.drv$/) as string,
        failed: [],
        variant: 'installer',
        plasma: true,
        autoLogin: 'nixos',
        desktop: [
          '/home/nixos/Desktop',
          '/home/nixos/Desktop/org.tidemark.Tidemark.Installer.desktop',
        ],
      });
    },
    LIMIT_MS,
  );
});

it('offers by its flake what it offers without', async () => {
  // The outputs are a function: what they consist of is known before anything of nixpkgs is looked at.
  const outputs = await runNix(`
    let
      nixpkgs.lib = (import ${nixString(nixpkgsInUse().path)} { }).lib;
      self = (import ${nixString(`${top}flake.nix`)}).outputs { inherit self nixpkgs; };
    in {
      names = builtins.attrNames self;
      systems = builtins.attrNames self.packages;
      module = builtins.length self.nixosModules.default.imports;
    }`);
  expect(outputs).toEqual({
    names: ['checks', 'devShells', 'nixosConfigurations', 'nixosModules', 'overlays', 'packages'],
    systems: ['aarch64-linux', 'x86_64-linux'],
    module: 1,
  });
}, 60_000);
