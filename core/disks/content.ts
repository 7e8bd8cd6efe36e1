import { cleanText } from './clean-text.ts';
import { decodeHexEscapes, parseProperties } from './parse-properties.ts';

/** What is written on a disk or a partition, read from the device itself rather than from caches. */
export interface Content {
  /** File system, container or member type as blkid names it. */
  readonly type: string | null;
  readonly label: string | null;
  readonly uuid: string | null;
  /** The partition table that begins here. */
  readonly tableType: string | null;
  readonly tableId: string | null;
  /** The entry of the enclosing table that describes this partition. */
  readonly entryType: string | null;
  readonly entryName: string | null;
}

/**
 * Reads the answer of `blkid --probe --output udev`.
 *
 * When several signatures contradict each other, blkid names them all and picks none; the names are
 * then the type, so that nothing that is there is taken for nothing.
 */
export function parseContent(text: string): Content {
  const properties = parseProperties(text);
  const decoded = (key: string): string | null => {
    const encoded = properties.get(`${key}_ENC`);
    return cleanText(encoded === undefined ? properties.get(key) : decodeHexEscapes(encoded));
  };
  const name = properties.get('ID_PART_ENTRY_NAME');
  return {
    type: cleanText(properties.get('ID_FS_TYPE') ?? properties.get('ID_FS_AMBIVALENT')),
    label: decoded('ID_FS_LABEL'),
    uuid: decoded('ID_FS_UUID'),
    tableType: cleanText(properties.get('ID_PART_TABLE_TYPE')),
    tableId: cleanText(properties.get('ID_PART_TABLE_UUID')),
    entryType: cleanText(properties.get('ID_PART_ENTRY_TYPE')?.toLowerCase()),
    entryName: name === undefined ? null : cleanText(decodeHexEscapes(name)),
  };
}

export const noContent: Content = {
  type: null,
  label: null,
  uuid: null,
  tableType: null,
  tableId: null,
  entryType: null,
  entryName: null,
};
