import type { ConfigurationFile } from '../nix/token.ts';
import type { InstallSpec } from '../spec/spec.ts';
import { configurationNix } from './configuration-nix.ts';
import { filesystemsNix } from './filesystems-nix.ts';
import { flakeNix } from './flake-nix.ts';
import { persistNix } from './persist-nix.ts';
import { tidemarkFiles } from './tidemark-files.ts';

/**
 * Every file of the installed configuration but `hardware-configuration.nix`, which is the machine's to
 * make; relative to `/persist/etc/nixos`. Empty for a spec without a system.
 */
export function configurationFiles(spec: InstallSpec): readonly ConfigurationFile[] {
  const { system } = spec;
  if (system === undefined) return [];
  const flake = { path: 'flake.nix', tokens: flakeNix(system) };
  return [
    { path: 'configuration.nix', tokens: configurationNix(spec, system) },
    { path: 'filesystems.nix', tokens: filesystemsNix(spec) },
    { path: 'persist.nix', tokens: persistNix(spec) },
    ...(system.configuration.flake ? [flake] : []),
    ...tidemarkFiles,
  ];
}
