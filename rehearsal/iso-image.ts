/** Bytes in a sector of ISO 9660. */
const SECTOR = 2048;

/** Where things are, in sectors. The first 16 belong to the boot loader: ECMA-119, 6.2.1. */
const AT = { primary: 16, terminator: 17, pathTable: 18, pathTableBig: 19, root: 20, file: 21 };

export interface IsoVolume {
  readonly label: string;
  /** Name of the one file in it; Linux shows such names in lower case. */
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * An ISO 9660 image with one file, and a partition table in its first sector like that of an
 * image made for sticks: the first entry, of type 0, covers all; the second is an EFI
 * system partition.
 *
 * Fields and offsets: ECMA-119 (ISO 9660), 8.4 primary volume descriptor, 9.1 directory record,
 * 9.4 path table.
 */
export function isoImage(volume: IsoVolume): Buffer {
  const fileSectors = Math.ceil(volume.content.length / SECTOR);
  const sectors = AT.file + fileSectors;
  const image = Buffer.alloc(sectors * SECTOR);
  writePartitionTable(image, sectors);
  writePrimary(image.subarray(AT.primary * SECTOR), { label: volume.label, sectors });
  image.write('\xffCD001\x01', AT.terminator * SECTOR, 'latin1');
  image.set([1, 0, AT.root, 0, 0, 0, 1, 0, 0, 0], AT.pathTable * SECTOR);
  image.set([1, 0, 0, 0, 0, AT.root, 0, 1, 0, 0], AT.pathTableBig * SECTOR);
  const self = directoryRecord({ name: '\0', sector: AT.root, size: SECTOR, folder: true });
  const parent = directoryRecord({ name: '\x01', sector: AT.root, size: SECTOR, folder: true });
  const file = directoryRecord({
    name: `${volume.name.toUpperCase()};1`,
    sector: AT.file,
    size: volume.content.length,
    folder: false,
  });
  image.set(Buffer.concat([self, parent, file]), AT.root * SECTOR);
  image.set(volume.content, AT.file * SECTOR);
  return image;
}

function writePartitionTable(image: Buffer, sectors: number): void {
  const blocks = sectors * (SECTOR / 512);
  image.set([0x80, 0, 0, 0, 0x00, 0, 0, 0], 446);
  image.writeUInt32LE(0, 446 + 8);
  image.writeUInt32LE(blocks, 446 + 12);
  image.set([0, 0, 0, 0, 0xef, 0, 0, 0], 462);
  image.writeUInt32LE(16, 462 + 8);
  image.writeUInt32LE(32, 462 + 12);
  image.set([0x55, 0xaa], 510);
}

function writePrimary(sector: Buffer, volume: { label: string; sectors: number }): void {
  sector.write('\x01CD001\x01', 0, 'latin1');
  sector.fill(0x20, 8, 72);
  sector.write(volume.label, 40, 32, 'latin1');
  bothEndian32(sector, 80, volume.sectors);
  for (const offset of [120, 124]) bothEndian16(sector, offset, 1);
  bothEndian16(sector, 128, SECTOR);
  bothEndian32(sector, 132, 10);
  sector.writeUInt32LE(AT.pathTable, 140);
  sector.writeUInt32BE(AT.pathTableBig, 148);
  sector.set(directoryRecord({ name: '\0', sector: AT.root, size: SECTOR, folder: true }), 156);
  sector.fill(0x20, 190, 813);
  for (const offset of [813, 830, 847, 864]) sector.fill(0x30, offset, offset + 16);
  sector[881] = 1;
}

interface Entry {
  readonly name: string;
  readonly sector: number;
  readonly size: number;
  readonly folder: boolean;
}

function directoryRecord(entry: Entry): Buffer {
  const length = 33 + entry.name.length + (entry.name.length % 2 === 0 ? 1 : 0);
  const record = Buffer.alloc(length);
  record[0] = length;
  bothEndian32(record, 2, entry.sector);
  bothEndian32(record, 10, entry.size);
  record.set([126, 1, 1, 0, 0, 0, 0], 18);
  record[25] = entry.folder ? 2 : 0;
  bothEndian16(record, 28, 1);
  record[32] = entry.name.length;
  record.write(entry.name, 33, 'latin1');
  return record;
}

function bothEndian32(target: Buffer, offset: number, value: number): void {
  target.writeUInt32LE(value, offset);
  target.writeUInt32BE(value, offset + 4);
}

function bothEndian16(target: Buffer, offset: number, value: number): void {
  target.writeUInt16LE(value, offset);
  target.writeUInt16BE(value, offset + 2);
}
