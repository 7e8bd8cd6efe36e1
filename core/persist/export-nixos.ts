/** Kept paths by options of NixOS alone: fileSystems, environment.etc, systemd.tmpfiles. */
import { attribute, set } from '../nix/value.ts';
import type { NixAttribute, NixSet } from '../nix/value.ts';
import type { PersistItem } from './persist-data.ts';

/** An element with its defaults filled in. */
export interface ExportedItem {
  readonly kind: 'directory' | 'file';
  readonly path: string;
  readonly source: string;
  readonly method: NonNullable<PersistItem['method']>;
  readonly subvolume: string | null;
  readonly mode: string;
  readonly owner: string;
  readonly group: string;
  readonly inInitrd: boolean;
  readonly reason: string;
}

export interface ExportPlace {
  /** Where what is kept lies. */
  readonly persist: string;
  /** The block device of the file system, for subvolumes. */
  readonly device: string;
}

type Named = readonly [name: string, value: NixSet];

function section(path: string, members: readonly Named[]): NixAttribute[] {
  // Of several of one name the first counts, as with `lib.listToAttrs` in our module.
  const named = new Map([...members].reverse());
  const distinct = [...named].reverse();
  if (distinct.length === 0) return [];
  return [attribute(path, set(...distinct.map(([name, value]) => attribute([name], value))))];
}

function needed({ inInitrd }: ExportedItem): NixAttribute[] {
  return inInitrd ? [attribute('neededForBoot', true)] : [];
}

function bindMount(item: ExportedItem, { persist }: ExportPlace): Named {
  const value = set(
    attribute('device', item.source),
    attribute('fsType', 'none'),
    attribute('options', ['bind', 'x-gvfs-hide']),
    attribute('depends', [persist]),
    ...needed(item),
  );
  return [item.path, value];
}

function subvolumeMount(item: ExportedItem, { device }: ExportPlace): Named {
  const value = set(
    attribute('device', device),
    attribute('fsType', 'btrfs'),
    attribute('options', [`subvol=${item.subvolume ?? ''}`, 'noatime']),
    ...needed(item),
  );
  return [item.path, value];
}

function ownRule({ mode, owner, group }: Pick<ExportedItem, 'mode' | 'owner' | 'group'>): NixSet {
  return set(
    attribute(
      'd',
      set(attribute('mode', mode), attribute('user', owner), attribute('group', group)),
    ),
  );
}

/** systemd refuses the state of users of the moment when these are open to others. */
const privateFolders = ['/var/lib/private', '/var/cache/private', '/var/log/private'];

function privateRules(items: readonly ExportedItem[], { persist }: ExportPlace): Named[] {
  const owned = { mode: '0700', owner: 'root', group: 'root' };
  return privateFolders
    .filter((folder) => items.some(({ path }) => path.startsWith(`${folder}/`)))
    .flatMap((folder): Named[] => [
      [folder, ownRule(owned)],
      [persist + folder, ownRule(owned)],
    ]);
}

/** Rules for the parents of private state, which no module makes right by itself. */
export function privateAttributes(
  items: readonly ExportedItem[],
  place: ExportPlace,
): NixAttribute[] {
  return section('systemd.tmpfiles.settings.10-persist', privateRules(items, place));
}

/** Mounts of subvolumes, which no other module makes. */
export function subvolumeAttributes(
  items: readonly ExportedItem[],
  place: ExportPlace,
): NixAttribute[] {
  const subvolumes = items.filter(({ method }) => method === 'subvolume');
  return section(
    'fileSystems',
    subvolumes.map((item) => subvolumeMount(item, place)),
  );
}

/** `source` is a quoted string, never a path of Nix: that would copy it to the store for all to read. */
function etcLink({ path, source }: ExportedItem): Named {
  return [path.slice('/etc/'.length), set(attribute('source', source))];
}

function linkRule({ path, source }: ExportedItem): Named {
  return [path, set(attribute('L.argument', source))];
}

export function nixosAttributes(
  items: readonly ExportedItem[],
  place: ExportPlace,
): NixAttribute[] {
  const by = (method: ExportedItem['method']): ExportedItem[] =>
    items.filter((item) => item.method === method);
  const mounts = [
    ...by('bind').map((item) => bindMount(item, place)),
    ...by('subvolume').map((item) => subvolumeMount(item, place)),
  ];
  const owned = items.filter(({ kind, method }) => kind === 'directory' && method !== 'native');
  const rules: Named[] = [
    ...owned.map((item): Named => [
      item.method === 'subvolume' ? item.path : item.source,
      ownRule(item),
    ]),
    ...privateRules(items, place),
    ...by('tmpfiles-link').map(linkRule),
  ];
  return [
    ...section('fileSystems', mounts),
    ...section('environment.etc', by('etc-link').map(etcLink)),
    ...section('systemd.tmpfiles.settings.10-persist', rules),
  ];
}
