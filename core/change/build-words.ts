import type { Tool } from '../plan/plan.ts';
import type { Configuration } from './journal.ts';

/** Where root's channel is, said outright: root's environment is empty here. */
export const rootChannel = '/nix/var/nix/profiles/per-user/root/channels/nixos';

const log = ['--log-format', 'internal-json', '-v'];

/** The command that builds the system of a folder, and leaves a link to it. */
export function buildWords(configuration: Configuration, link: string): [Tool, ...string[]] {
  const { folder } = configuration;
  if (configuration.kind === 'flake') {
    const features = ['--extra-experimental-features', 'nix-command flakes'];
    const attribute = `path:${folder}#nixosConfigurations."${configuration.host}".config.system.build.toplevel`;
    return [
      'nix',
      ...features,
      'build',
      attribute,
      '--no-write-lock-file',
      ...log,
      '--out-link',
      link,
    ];
  }
  const search = ['-I', `nixpkgs=${rootChannel}`, '-I', `nixos-config=${folder}/configuration.nix`];
  return [
    'nix-build',
    '<nixpkgs/nixos>',
    '--attr',
    'system',
    ...search,
    ...log,
    '--out-link',
    link,
  ];
}
