/** From the configuration to a system on the disk that the firmware can start. */
import { message } from '../messages/render.ts';
import { capture, check, command, step } from './commands.ts';
import { buildFolder, buildLink, channelPath, configurationFolder, targetPath } from './places.ts';
import type { Step } from './plan.ts';

/** Where Nix finds NixOS and the configuration: said outright, since root's environment is empty. */
export const nixSearchPath = [
  '-I',
  `nixpkgs=${channelPath}`,
  '-I',
  `nixos-config=${configurationFolder}/configuration.nix`,
];

/**
 * Builds into the store of the target, as nixos-install does it: the live image's store is taken from
 * first, and the memory that holds it is spared. nixos-install has no structured log, so the build is a
 * step of its own and nixos-install gets the result.
 */
function buildSystem(): Step {
  return step({
    id: 'build-system',
    phase: 'build',
    commands: [
      command('install', '--directory', '--mode=0755', buildFolder),
      {
        ...command(
          'nix-build',
          '<nixpkgs/nixos>',
          '--attr',
          'system',
          ...nixSearchPath,
          '--store',
          targetPath,
          '--extra-substituters',
          'auto?trusted=1',
          '--log-format',
          'internal-json',
          '-v',
          '--out-link',
          buildLink,
        ),
        temporaryFolder: buildFolder,
        reportsAs: 'nix',
      },
    ],
    checks: [
      check(message('check.built'), command('readlink', '--no-newline', buildLink), {
        kind: 'success',
      }),
    ],
    cancelAfter: message('cancel.built'),
  });
}

/** Repeats from the build, which is done in a moment when everything is built, because its link goes. */
function installSystem(): Step {
  const profile = `${targetPath}/nix/var/nix/profiles/system`;
  return step({
    id: 'install-system',
    phase: 'install',
    repeatFrom: 'build-system',
    commands: [
      capture('system', command('readlink', buildLink)),
      command(
        'nixos-install',
        '--root',
        targetPath,
        '--system',
        { fact: 'system' },
        '--no-root-passwd',
      ),
      command('rm', '--recursive', '--force', buildFolder),
      command('sync'),
    ],
    checks: [
      check(message('check.profile'), command('readlink', profile), { kind: 'success' }),
      check(message('check.marked'), command('find', `${targetPath}/etc/NIXOS`, '-type', 'f'), {
        kind: 'equals',
        text: `${targetPath}/etc/NIXOS`,
      }),
    ],
  });
}

/** The steps that build and install, in order. */
export function buildSteps(): Step[] {
  return [buildSystem(), installSystem()];
}
