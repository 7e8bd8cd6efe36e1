import type { DeviceFacts } from './readings.ts';

/** A block device's folder in sysfs, unread: attribute names to their texts. */
export interface SysfsDevice {
  readonly name: string;
  /** The folder that this one lies in, which for a partition is its disk's. */
  readonly parent: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly holders: readonly string[];
  readonly slaves: readonly string[];
}

/** sysfs counts sizes and starts in units of 512 bytes, whatever the disk's sectors are. */
const unitBytes = 512;

function wholeNumber(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? '';
  if (!/^\d{1,16}$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isSafeInteger(value) ? value : null;
}

/** One line of text without its line end; sysfs ends every attribute with one. */
function line(text: string | undefined): string | null {
  const value = text?.replace(/\n$/, '') ?? '';
  return value === '' ? null : value;
}

/** Null for an entry that is not, or no longer, a block device with number and size. */
export function parseSysfsDevice(device: SysfsDevice): DeviceFacts | null {
  const { name, parent, attributes, holders, slaves } = device;
  const number = /^\d+:\d+$/.exec(attributes['dev']?.trim() ?? '')?.[0];
  const size = wholeNumber(attributes['size']);
  if (number === undefined || size === null) return null;
  const partition = wholeNumber(attributes['partition']);
  const mappingName = line(attributes['dm/name']);
  return {
    name,
    number,
    sizeBytes: size * unitBytes,
    partition:
      partition === null
        ? null
        : {
            disk: parent,
            number: partition,
            startBytes: (wholeNumber(attributes['start']) ?? 0) * unitBytes,
          },
    isReadOnly: wholeNumber(attributes['ro']) !== 0,
    isRemovable: wholeNumber(attributes['removable']) === 1,
    isRotational: wholeNumber(attributes['queue/rotational']) === 1,
    isHidden: wholeNumber(attributes['hidden']) === 1,
    logicalSectorBytes: wholeNumber(attributes['queue/logical_block_size']) ?? 512,
    diskSequence: wholeNumber(attributes['diskseq']),
    holders,
    slaves,
    backingFile: line(attributes['loop/backing_file']),
    mapping:
      mappingName === null ? null : { name: mappingName, uuid: line(attributes['dm/uuid']) ?? '' },
  };
}

/** Attributes that are read of each device, where they exist. */
export const sysfsAttributes = [
  'dev',
  'size',
  'ro',
  'removable',
  'hidden',
  'partition',
  'start',
  'diskseq',
  'queue/rotational',
  'queue/logical_block_size',
  'loop/backing_file',
  'dm/name',
  'dm/uuid',
] as const;
