import { expect, test } from 'vitest';
import { isListed } from './listed.ts';
import { parseSysfsDevice } from './parse-sysfs.ts';
import type { DeviceFacts } from './readings.ts';

const disk = {
  dev: '259:0\n',
  size: '500118192\n',
  ro: '0\n',
  removable: '0\n',
  hidden: '0\n',
  diskseq: '9\n',
  'queue/rotational': '0\n',
  'queue/logical_block_size': '4096\n',
};

function device(name: string, attributes: Readonly<Record<string, string>> = {}): DeviceFacts {
  const entry = { name, parent: 'block', attributes: { ...disk, ...attributes } };
  const facts = parseSysfsDevice({ ...entry, holders: [], slaves: [] });
  if (facts === null) throw new Error('not a device');
  return facts;
}

test('sizes are counted in 512 bytes whatever the sectors are', () => {
  expect(device('nvme0n1')).toMatchObject({
    number: '259:0',
    sizeBytes: 500_118_192 * 512,
    logicalSectorBytes: 4096,
    diskSequence: 9,
    partition: null,
    isReadOnly: false,
  });
});

test('a partition knows its disk and where it begins', () => {
  const entry = { name: 'nvme0n1p2', parent: 'nvme0n1', holders: ['dm-0'], slaves: [] };
  const attributes = { dev: '259:2', size: '2048', start: '4096', partition: '2', ro: '0' };
  expect(parseSysfsDevice({ ...entry, attributes })).toMatchObject({
    partition: { disk: 'nvme0n1', number: 2, startBytes: 4096 * 512 },
    holders: ['dm-0'],
    diskSequence: null,
  });
});

test('names of files and mappings keep their spaces', () => {
  expect(device('loop0', { 'loop/backing_file': '/iso/a b .squashfs\n' }).backingFile).toBe(
    '/iso/a b .squashfs',
  );
  expect(device('dm-0', { 'dm/name': 'enc\n', 'dm/uuid': 'CRYPT-LUKS2-x-enc\n' }).mapping).toEqual({
    name: 'enc',
    uuid: 'CRYPT-LUKS2-x-enc',
  });
});

test('a device that is going away is none; one of unknown state is read-only', () => {
  const entry = { name: 'sda', parent: 'block', holders: [], slaves: [] };
  expect(parseSysfsDevice({ ...entry, attributes: {} })).toBeNull();
  expect(parseSysfsDevice({ ...entry, attributes: { dev: '8:0', size: '8' } })?.isReadOnly).toBe(
    true,
  );
});

test.each(['sda', 'sdaa', 'nvme0n1', 'nvme0n10', 'vda', 'mmcblk0', 'ubda', 'xvda', 'pmem0'])(
  '%s is a disk',
  (name) => expect(isListed(device(name), false)).toBe(true),
);

test.each([
  'zram0',
  'ram3',
  'loop0',
  'dm-0',
  'md127',
  'sr0',
  'fd0',
  'mmcblk0boot0',
  'mmcblk0rpmb',
  'zd0',
])('%s is none', (name) => expect(isListed(device(name), false)).toBe(false));

test('an empty card reader, a hidden path and a stacked device are none', () => {
  expect(isListed(device('sdb', { size: '0' }), false)).toBe(false);
  expect(isListed(device('nvme0c0n1', { hidden: '1' }), false)).toBe(false);
  expect(isListed({ ...device('new0'), slaves: ['sda'] }, false)).toBe(false);
});

test('loop devices over files are listed for rehearsals only', () => {
  const loop = device('loop0', { 'loop/backing_file': '/x\n' });
  expect([isListed(loop, true), isListed(loop, false), isListed(device('loop1'), true)]).toEqual([
    true,
    false,
    false,
  ]);
});
