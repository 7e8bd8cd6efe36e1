/**
 * The list of what is kept, for NixOS without our module and for the two modules that others use: each
 * a module of NixOS to import. What a format cannot say it says by plain options of NixOS.
 */
import type { PersistFormat } from '../helper/drift-verbs.ts';
import { printFile } from '../nix/print.ts';
import { textOf } from '../nix/template.ts';
import { groupedSet } from '../nix/value.ts';
import type { NixAttribute, NixSet } from '../nix/value.ts';
import { impermanenceAttributes, preservationAttributes } from './export-modules.ts';
import { nixosAttributes } from './export-nixos.ts';
import type { ExportedItem, ExportPlace } from './export-nixos.ts';
import type { PersistData, PersistItem } from './persist-data.ts';
import { persistText } from './persist-text.ts';

const headings: Readonly<Record<Exclude<PersistFormat, 'tidemark'>, string>> = {
  nixos: 'What is kept when the root is emptied, by means of NixOS alone.',
  impermanence:
    'What is kept when the root is emptied, for the impermanence module (nix-community/impermanence), which has to be imported.',
  preservation:
    'What is kept when the root is emptied, for the preservation module (nix-community/preservation), which has to be imported.',
};

/** A link in /etc that is elsewhere, which only a list of somebody's own hands has, is any other link. */
function methodOf({ method, path }: PersistItem): ExportedItem['method'] {
  return method === 'etc-link' && !path.startsWith('/etc/') ? 'tmpfiles-link' : (method ?? 'bind');
}

function exported(
  items: readonly PersistItem[],
  kind: ExportedItem['kind'],
  { persist }: ExportPlace,
): ExportedItem[] {
  return items
    .filter(({ enable }) => enable !== false)
    .map((item) => ({
      kind,
      path: item.path,
      source: item.source ?? persist + item.path,
      method: methodOf(item),
      subvolume: item.subvolume ?? null,
      mode: item.mode ?? '0755',
      owner: item.owner ?? 'root',
      group: item.group ?? 'root',
      inInitrd: item.inInitrd ?? false,
      reason: item.reason ?? '',
    }));
}

function attributesFor(
  format: keyof typeof headings,
  items: readonly ExportedItem[],
  place: ExportPlace,
): NixAttribute[] {
  switch (format) {
    case 'nixos':
      return nixosAttributes(items, place);
    case 'impermanence':
      return impermanenceAttributes(items, place);
    case 'preservation':
      return preservationAttributes(items, place);
  }
}

/** What another option of NixOS keeps cannot be said here without knowing the option. */
function nativeComment(items: readonly ExportedItem[]): string {
  const native = items.filter(({ method }) => method === 'native').map(({ path }) => path);
  return native.length === 0
    ? ''
    : `\nKept by options of their own, and not repeated here: ${native.join(', ')}`;
}

/**
 * The list as text of Nix. `tidemark` is our own file, the others are modules.
 *
 * @throws RangeError when a text cannot be held by Nix
 */
export function exportPersist(
  data: PersistData,
  format: PersistFormat,
  place: ExportPlace,
): string {
  if (format === 'tidemark') return persistText(data);
  const items = [
    ...exported(data.directories, 'directory', place),
    ...exported(data.files, 'file', place),
  ];
  const value: NixSet = groupedSet(
    attributesFor(format, items, place).map((attribute) => [attribute]),
  );
  return textOf(printFile(headings[format] + nativeComment(items), value));
}
