import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { InstallSpec, Swap } from '../../core/spec/spec.ts';
import type { System } from '../../core/spec/system.ts';
import type { Machine } from '../machine.ts';
import {
  bootWith,
  install,
  passphrase,
  probeIn,
  putFile,
  runHelper,
  shell,
  testDisk,
} from '../testing/rehearsed-helper.ts';
import { systemSpec } from '../testing/system-spec.ts';

/** What an image is to hold; values of JSON alone, because the cache is keyed by them. */
export interface ImageOptions {
  /** Changes to the system that tests install. */
  readonly system?: Partial<System> | undefined;
  readonly swap?: Swap | undefined;
  /** Adds tide-notes.service and its socket; true unless stated. See example-service/. */
  readonly withExampleService?: boolean | undefined;
}

/** A disk with an installed system that has never been started. */
export interface InstalledImage {
  readonly path: string;
  readonly spec: InstallSpec;
  /** Opens the disk. */
  readonly passphrase: string;
}

const configuration = '/mnt/persist/etc/nixos';
const serviceFiles = ['example-service.nix', 'example-service.sh'] as const;

/**
 * Installs a system into an image with the helper, as a person does in a live session, and gives the
 * disk back. Takes about half a minute, ten seconds more with the example service.
 *
 * @throws with what the helper said
 */
export async function makeInstalledImage(
  path: string,
  options: ImageOptions = {},
): Promise<InstalledImage> {
  const machine = await bootWith({ ...testDisk, image: path });
  try {
    const [disk] = await probeIn(machine);
    if (disk === undefined) throw new Error('the machine has no disk');
    const spec = systemSpec(disk, options.system, options.swap);
    const { exitCode, stderr } = await install(machine, spec);
    if (exitCode !== 0) throw new Error(`the install failed: ${stderr}`);
    if (options.withExampleService ?? true) await addExampleService(machine);
    const cleanUp = await runHelper(machine, ['clean-up']);
    if (cleanUp.exitCode !== 0) throw new Error(`the clean-up failed: ${cleanUp.stderr}`);
    return { path, spec, passphrase };
  } finally {
    await machine.powerOff();
  }
}

/** As a person would: by hand, into the configuration, and installed again. */
async function addExampleService(machine: Machine): Promise<void> {
  for (const name of serviceFiles) {
    const source = fileURLToPath(new URL(`example-service/${name}`, import.meta.url));
    await putFile(machine, `${configuration}/${name}`, readFileSync(source, 'utf8'));
  }
  await shell(
    machine,
    `set -e
     cd ${configuration}
     chmod 644 ${serviceFiles.join(' ')}
     grep -q '^ *\\./hardware-configuration.nix' configuration.nix
     sed -i 's|^\\( *\\)\\./hardware-configuration.nix|\\1./example-service.nix\\n&|' configuration.nix
     if [ -d .git ]; then
       git add -A
       git -c user.name=Ada -c user.email=ada@localhost commit -qm 'Take notes'
     fi
     system=$(nix-build --no-out-link --store /mnt '<nixpkgs/nixos>' -A system \\
       -I nixpkgs=/nix/var/nix/profiles/per-user/root/channels/nixos \\
       -I nixos-config=${configuration}/configuration.nix)
     nixos-install --root /mnt --system "$system" --no-channel-copy --no-root-password`,
  );
}
