/**
 * Kept paths in the options of impermanence (`environment.persistence`) and preservation
 * (`preservation.preserveAt`). Both keep a path below the kept folder under its own full path; what lies
 * elsewhere is said by NixOS' own options.
 */
import { attribute, set } from '../nix/value.ts';
import type { NixAttribute, NixSet } from '../nix/value.ts';
import { nixosAttributes, privateAttributes, subvolumeAttributes } from './export-nixos.ts';
import type { ExportedItem, ExportPlace } from './export-nixos.ts';

interface Parted {
  /** What the module can say. */
  readonly plain: readonly ExportedItem[];
  /** What lies under another name than its path. */
  readonly elsewhere: readonly ExportedItem[];
}

function parted(items: readonly ExportedItem[], { persist }: ExportPlace): Parted {
  const kept = items.filter(({ method }) => method !== 'native' && method !== 'subvolume');
  const isPlain = ({ path, source }: ExportedItem): boolean => source === persist + path;
  return {
    plain: kept.filter(isPlain),
    elsewhere: kept.filter((item) => !isPlain(item)),
  };
}

function owned({ owner, group, mode }: ExportedItem): NixAttribute[] {
  return [attribute('user', owner), attribute('group', group), attribute('mode', mode)];
}

/** Two attributes of one name would be an error of Nix: what is plain joins what the module leaves. */
function others(
  items: readonly ExportedItem[],
  elsewhere: readonly ExportedItem[],
  place: ExportPlace,
): NixAttribute[] {
  const subvolumes = items.filter(({ method }) => method === 'subvolume');
  if (elsewhere.length > 0) return nixosAttributes([...elsewhere, ...subvolumes], place);
  return subvolumeAttributes(items, place);
}

function listOf(
  items: readonly ExportedItem[],
  kind: ExportedItem['kind'],
  element: (item: ExportedItem) => NixSet,
): NixSet[] {
  return items.filter((item) => item.kind === kind).map(element);
}

/** The options of a directory and of a file: see `submodule-options.nix` of impermanence. */
export function impermanenceAttributes(
  items: readonly ExportedItem[],
  place: ExportPlace,
): NixAttribute[] {
  const { plain, elsewhere } = parted(items, place);
  const directories = listOf(plain, 'directory', (item) =>
    set(attribute('directory', item.path), ...owned(item)),
  );
  const files = listOf(plain, 'file', (item) =>
    set(attribute('file', item.path), attribute('method', 'symlink')),
  );
  return [
    attribute(
      ['environment', 'persistence', place.persist],
      set(
        attribute('hideMounts', true),
        attribute('directories', directories),
        attribute('files', files),
      ),
    ),
    ...others(items, elsewhere, place),
    ...(elsewhere.length > 0 ? [] : privateAttributes(plain, place)),
  ];
}

/** The folder of a private state, which systemd wants to be closed. */
function parentOf({ path }: ExportedItem): NixAttribute[] {
  if (!/^\/var\/(?:lib|cache|log)\/private\/[^/]+$/.test(path)) return [];
  return [attribute('configureParent', true), attribute('parent.mode', '0700')];
}

/** See `options.nix` of preservation. */
export function preservationAttributes(
  items: readonly ExportedItem[],
  place: ExportPlace,
): NixAttribute[] {
  const { plain, elsewhere } = parted(items, place);
  const early = (item: ExportedItem): NixAttribute[] =>
    item.inInitrd ? [attribute('inInitrd', true)] : [];
  const directories = listOf(plain, 'directory', (item) =>
    set(attribute('directory', item.path), ...owned(item), ...parentOf(item), ...early(item)),
  );
  const files = listOf(plain, 'file', (item) =>
    set(
      attribute('file', item.path),
      attribute('how', 'symlink'),
      ...owned(item),
      // PID 1 reads it before anything of the running system could make the link.
      ...(item.path === '/etc/machine-id' ? [attribute('inInitrd', true)] : early(item)),
    ),
  );
  return [
    attribute('preservation.enable', true),
    attribute(
      ['preservation', 'preserveAt', place.persist],
      set(attribute('directories', directories), attribute('files', files)),
    ),
    ...others(items, elsewhere, place),
  ];
}
