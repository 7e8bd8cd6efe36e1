/**
 * Units as `systemctl show` prints them: blocks of `Property=value`, parted by empty lines. Values
 * that hold line ends do not occur among the properties that are asked for.
 */
import { bytesOfText } from './path-bytes.ts';
import type { PathBytes } from './path-bytes.ts';

export const unitProperties = [
  'Id',
  'Names',
  'Description',
  'LoadState',
  'ActiveState',
  'StateDirectory',
  'CacheDirectory',
  'LogsDirectory',
  'ConfigurationDirectory',
  'DynamicUser',
  'User',
  'MainPID',
  'TriggeredBy',
  'Triggers',
  'RequiredBy',
  'BoundBy',
  'ConsistsOf',
  'WantedBy',
  'After',
] as const;
type UnitProperty = (typeof unitProperties)[number];

export interface Unit {
  readonly name: string;
  /** All names, its own too. */
  readonly names: readonly string[];
  readonly description: string;
  /** `active`, `inactive`, `failed`, `activating`, … */
  readonly state: string;
  readonly directories: readonly UnitDirectory[];
  /** The user that it runs as; empty for root. */
  readonly user: string;
  /** 0 for none. */
  readonly mainPid: number;
  readonly triggeredBy: readonly string[];
  /** Units that systemd stops together with this one: RequiredBy, BoundBy, ConsistsOf. */
  readonly dependants: readonly string[];
  readonly after: readonly string[];
}

/** A directory that systemd makes for a unit (systemd.exec(5)). */
export interface UnitDirectory {
  readonly path: PathBytes;
  readonly unit: string;
  readonly what: 'state' | 'cache' | 'logs' | 'configuration';
  /** Where systemd makes a link to it, for a unit with a user of the moment. */
  readonly link: PathBytes | null;
}

/** By every name that a unit has. */
export type UnitTable = ReadonlyMap<string, Unit>;

const places = [
  { property: 'StateDirectory', what: 'state', folder: '/var/lib' },
  { property: 'CacheDirectory', what: 'cache', folder: '/var/cache' },
  { property: 'LogsDirectory', what: 'logs', folder: '/var/log' },
  { property: 'ConfigurationDirectory', what: 'configuration', folder: '/etc' },
] as const;

type Block = Readonly<Partial<Record<UnitProperty, string>>>;

function isProperty(name: string): name is UnitProperty {
  return (unitProperties as readonly string[]).includes(name);
}

function blockOf(text: string): Block {
  const block: Partial<Record<UnitProperty, string>> = {};
  for (const line of text.split('\n')) {
    const end = line.indexOf('=');
    const name = line.slice(0, Math.max(0, end));
    if (isProperty(name)) block[name] ??= line.slice(end + 1);
  }
  return block;
}

/** Names as systemd lists them: parted by spaces, a name with spaces in quotes. */
function listOf(value: string | undefined): readonly string[] {
  return [...(value ?? '').matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/gu)]
    .map(([, quoted, bare]) => quoted ?? bare ?? '')
    .filter((name) => name !== '');
}

/** `name` or, since systemd 251, `name:link` or `name:link:flags`. */
function directoriesOf(block: Block, unit: string): readonly UnitDirectory[] {
  const isDynamic = block.DynamicUser === 'yes';
  return places.flatMap(({ property, what, folder }) =>
    listOf(block[property]).flatMap((entry): UnitDirectory[] => {
      const [name = '', linkName = ''] = entry.split(':');
      if (!isPlainName(name)) return [];
      const isPrivate = isDynamic && what !== 'configuration';
      const path = bytesOfText(isPrivate ? `${folder}/private/${name}` : `${folder}/${name}`);
      const own = isPrivate ? bytesOfText(`${folder}/${name}`) : null;
      const link = isPlainName(linkName) ? bytesOfText(`${folder}/${linkName}`) : own;
      return [{ path, unit, what, link }];
    }),
  );
}

function isPlainName(name: string): boolean {
  return name !== '' && name.split('/').every((part) => !/^\.{0,2}$/.test(part));
}

function unitOf(block: Block): Unit | null {
  const name = block.Id ?? '';
  if (name === '' || block.LoadState === 'not-found') return null;
  return {
    name,
    names: [...new Set([name, ...listOf(block.Names)])],
    description: block.Description ?? '',
    state: block.ActiveState ?? 'unknown',
    directories: directoriesOf(block, name),
    user: block.User ?? '',
    mainPid: /^\d{1,9}$/.test(block.MainPID ?? '') ? Number(block.MainPID) : 0,
    triggeredBy: listOf(block.TriggeredBy),
    dependants: [
      ...new Set([
        ...listOf(block.RequiredBy),
        ...listOf(block.BoundBy),
        ...listOf(block.ConsistsOf),
      ]),
    ],
    after: listOf(block.After),
  };
}

/** What is not understood is left out; an empty text gives an empty table. */
export function parseUnits(text: string): UnitTable {
  const table = new Map<string, Unit>();
  for (const part of text.split(/\n(?:\s*\n)+/)) {
    const unit = unitOf(blockOf(part));
    for (const name of unit?.names ?? []) if (unit !== null) table.set(name, unit);
  }
  return table;
}

/** Every unit once. */
export function unitsOf(table: UnitTable): readonly Unit[] {
  return [...new Set(table.values())];
}
