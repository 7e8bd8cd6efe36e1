import { printFile } from '../nix/print.ts';
import type { NixToken } from '../nix/token.ts';
import {
  apply,
  attribute,
  commented,
  groupedSet,
  moduleFunction,
  path,
  set,
} from '../nix/value.ts';
import type { NixAttribute } from '../nix/value.ts';
import { blankSnapshotName } from '../spec/defaults.ts';
import type { InstallSpec } from '../spec/spec.ts';
import type { System } from '../spec/system.ts';
import { bootSettings, diskCareSettings, hardwareSettings } from './boot-settings.ts';
import { desktopSettings } from './desktop-settings.ts';
import { keyboardSettings, localeSettings } from './locale-settings.ts';
import { hasProgram } from './program.ts';
import { secureShellSettings, userSettings } from './user-settings.ts';

const heading = `The configuration of this machine. Tidemark wrote it when it installed the system; from now on it is yours, and Tidemark does not change it again. After a change: sudo nixos-rebuild switch`;

function tidemarkSettings(spec: InstallSpec, { rollback }: System): NixAttribute[] {
  const root = spec.btrfs.subvolumes.find(({ role }) => role === 'root')?.name ?? 'root';
  const rootSettings = set(
    attribute('subvolume', root),
    attribute('blank', blankSnapshotName),
    attribute('keep.days', rollback.keepDays),
    attribute('keep.count', rollback.keepCount),
  );
  const settings = set(
    attribute('device', `/dev/mapper/${spec.encryption.mapping}`),
    attribute('root', rootSettings),
    attribute('rollback.enable', rollback.enable),
    attribute('persist', apply('import', path('./persist.nix'))),
  );
  const comment = rollback.enable
    ? 'Each boot empties the root; persist.nix says what stays. Earlier roots are kept for a while.'
    : 'The root is not emptied at boot. persist.nix says what would stay if it were.';
  return [commented(comment, attribute('tidemark', settings))];
}

function nixSettings({ configuration }: System): NixAttribute[] {
  const features = attribute('nix.settings.experimental-features', ['nix-command', 'flakes']);
  return [
    ...(configuration.flake ? [features] : []),
    ...(configuration.git ? [attribute('programs.git.enable', true)] : []),
  ];
}

function releaseSettings({ release }: System): NixAttribute[] {
  return [
    commented(
      'The release that this machine was installed with. It says how old the data of services may be; leave it as it is when you upgrade.',
      attribute('system.stateVersion', release),
    ),
  ];
}

/** The program itself, where it has been put beside the configuration. */
function programSettings(system: System): NixAttribute[] {
  if (!hasProgram(system)) return [];
  return [
    commented(
      'The window that shows what the next boot erases, and keeps what you choose.',
      attribute('programs.tidemark.enable', true),
    ),
  ];
}

/** What differs where the configuration is written for other machines. */
export interface ConfigurationOptions {
  /** The file beside it that says which file systems there are. */
  readonly fileSystems: string;
  /** Whether the program lies beside it. */
  readonly hasProgram: boolean;
}

const onThisMachine: ConfigurationOptions = { fileSystems: 'filesystems.nix', hasProgram: true };

/** configuration.nix: minimal, and the user's own from then on. */
export function configurationNix(
  spec: InstallSpec,
  system: System,
  { fileSystems, hasProgram: isThere } = onThisMachine,
): NixToken[] {
  const files = ['hardware-configuration.nix', fileSystems, 'tidemark'];
  const groups = [
    [
      attribute(
        'imports',
        files.map((file) => path(`./${file}`)),
      ),
    ],
    tidemarkSettings(spec, system),
    ...(isThere ? [programSettings(system)] : []),
    bootSettings(spec),
    hardwareSettings(system),
    [
      attribute('networking.hostName', system.hostName),
      attribute('networking.networkmanager.enable', true),
    ],
    localeSettings(system),
    keyboardSettings(system.keyboard),
    desktopSettings(system),
    userSettings(system.user),
    secureShellSettings(system),
    diskCareSettings(spec),
    nixSettings(system),
    releaseSettings(system),
  ];
  return printFile(heading, moduleFunction(['pkgs'], groupedSet(groups)));
}
