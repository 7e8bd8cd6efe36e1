import { printFile } from '../nix/print.ts';
import type { NixToken } from '../nix/token.ts';
import { attribute, groupedSet, moduleFunction, set } from '../nix/value.ts';
import type { NixAttribute, NixValue } from '../nix/value.ts';
import type { InstallSpec } from '../spec/spec.ts';
import { fileSystemEntries } from './file-system-entries.ts';
import type { FileSystemEntry } from './file-system-entries.ts';
import { swapSettings } from './swap-settings.ts';

const heading =
  'The file systems of this machine. Tidemark compares this file with what is mounted; hardware-configuration.nix names none.';

function deviceValue(device: FileSystemEntry['device']): NixValue {
  if (typeof device === 'string') return device;
  return { kind: 'text', pieces: [`${device.folder}/`, { fact: device.fact }] };
}

function fileSystem(entry: FileSystemEntry): NixAttribute {
  const value = set(
    attribute('device', deviceValue(entry.device)),
    attribute('fsType', entry.fsType),
    attribute('options', entry.options),
    ...(entry.neededForBoot ? [attribute('neededForBoot', true)] : []),
  );
  return attribute(['fileSystems', entry.mountPoint], value);
}

function container({ encryption }: InstallSpec): NixAttribute {
  const device = deviceValue({ folder: '/dev/disk/by-uuid', fact: 'luks-uuid' });
  const value = set(
    attribute('device', device),
    attribute('allowDiscards', encryption.discard),
    attribute('bypassWorkqueues', true),
  );
  return attribute(['boot', 'initrd', 'luks', 'devices', encryption.mapping], value);
}

/** filesystems.nix: plain data inside a function, so that it can be evaluated without nixpkgs. */
export function filesystemsNix(spec: InstallSpec): NixToken[] {
  const groups = [
    [container(spec)],
    ...fileSystemEntries(spec).map((entry) => [fileSystem(entry)]),
    ...swapSettings(spec),
  ];
  return printFile(heading, moduleFunction([], groupedSet(groups)));
}
