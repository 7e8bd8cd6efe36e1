import { describe, expect, it } from 'vitest';
import type { Disk } from '../../../core/disks/disk.ts';
import { previewDisks } from '../../preview/disks.ts';
import { diskIcon, diskName, serialTail, shortName, transportName } from './disk-words.ts';

function diskLike(change: Partial<Disk>, identity: Partial<Disk['identity']>): Disk {
  const [disk] = previewDisks;
  if (disk === undefined) throw new Error('no disk to start from');
  return { ...disk, ...change, identity: { ...disk.identity, ...identity } };
}

describe('the words for a disk', () => {
  it('does not name the vendor twice', () => {
    expect(diskName(diskLike({ vendor: 'Samsung' }, { model: 'Samsung SSD 980' }))).toBe(
      'Samsung SSD 980',
    );
    expect(diskName(diskLike({ vendor: 'SanDisk' }, { model: 'Ultra' }))).toBe('SanDisk Ultra');
  });

  it('leaves out what is not a vendor', () => {
    expect(diskName(diskLike({ vendor: 'ATA' }, { model: 'ST2000' }))).toBe('ST2000');
  });

  it('falls back to the node when the disk says nothing', () => {
    const disk = diskLike({ vendor: null }, { model: null, node: '/dev/vdb' });
    expect(diskName(disk)).toBe('vdb');
    expect(shortName(disk)).toBe('vdb');
  });

  it('shows the end of a long serial, all of a short one, and nothing for none', () => {
    expect(serialTail(diskLike({}, { serial: 'S5GXNX0T123456' }))).toBe('…123456');
    expect(serialTail(diskLike({}, { serial: 'A1' }))).toBe('A1');
    expect(serialTail(diskLike({}, { serial: '  ' }))).toBeNull();
    expect(serialTail(diskLike({}, { serial: null }))).toBeNull();
  });

  it('keeps a transport that it does not know as it is', () => {
    expect(transportName(diskLike({}, { transport: 'nvme' }))).toBe('NVMe');
    expect(transportName(diskLike({}, { transport: 'fc' }))).toBe('fc');
  });

  it('draws what can be unplugged as a stick', () => {
    expect(diskIcon(diskLike({ isRemovable: true }, { transport: 'sata' }))).toBe('stick');
    expect(diskIcon(diskLike({ isRotational: true, isRemovable: false }, {}))).toBe('drive');
  });
});
