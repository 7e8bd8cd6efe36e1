import { expect, test } from 'vitest';
import { parseContent } from './content.ts';
import { decodeHexEscapes, parseProperties } from './parse-properties.ts';

test('a label of quotes, umlauts, a line end, a terminal sequence and a broken byte', () => {
  const content = parseContent(`ID_FS_LABEL=GrM-CM-6M-CM-^__^[[31m_
ID_FS_LABEL_ENC=G\\x20\\x22q\\x22\\x5c\\xc3\\xb6\\x0a\\x1b\\x5b31m\\xff
ID_FS_UUID=dfa64b2e-8cbc-494e-9ca8-c4f879c25563
ID_FS_UUID_ENC=dfa64b2e-8cbc-494e-9ca8-c4f879c25563
ID_FS_TYPE=btrfs
ID_FS_USAGE=filesystem
`);
  expect(content.label).toBe('G "q"\\ö [31m\uFFFD');
  expect(content.type).toBe('btrfs');
  expect(content.uuid).toBe('dfa64b2e-8cbc-494e-9ca8-c4f879c25563');
});

test('a partition with an entry in the table', () => {
  const content = parseContent(`ID_PART_ENTRY_SCHEME=gpt
ID_PART_ENTRY_NAME=EFI\\x20system\\x20partition
ID_PART_ENTRY_TYPE=C12A7328-F81F-11D2-BA4B-00A0C93EC93B
ID_PART_ENTRY_NUMBER=1
`);
  expect(content.entryName).toBe('EFI system partition');
  expect(content.entryType).toBe('c12a7328-f81f-11d2-ba4b-00a0c93ec93b');
});

test('contradicting signatures are something, not nothing', () => {
  expect(parseContent('ID_FS_AMBIVALENT=other:LVM2_member:2 filesystem:ext4:1.0\n').type).toBe(
    'other:LVM2_member:2 filesystem:ext4:1.0',
  );
});

test('nothing found', () => {
  expect(Object.values(parseContent('')).every((value) => value === null)).toBe(true);
});

test('the database of udev has the same properties with a letter in front', () => {
  const properties = parseProperties(
    'S:disk/by-id/x\nN:sda\nE:ID_SERIAL_SHORT=AB=1\nE:ID_BUS=ata\n',
  );
  expect([...properties]).toEqual([
    ['ID_SERIAL_SHORT', 'AB=1'],
    ['ID_BUS', 'ata'],
  ]);
});

test('percent signs are no escapes', () => {
  expect(decodeHexEscapes('100%41 \\x2541')).toBe('100%41 %41');
});
