import { expect, test } from 'vitest';
import { parseLsblk } from './parse-lsblk.ts';

const recorded = `{
   "blockdevices": [
      {
         "kname": "nvme0n1",
         "path": "/dev/nvme0n1",
         "type": "disk",
         "hotplug": false,
         "model": "Samsung SSD 980 PRO 1TB                 ",
         "vendor": null,
         "serial": "S5GXNX0T123456A",
         "wwn": "eui.002538b111b2c3d4",
         "tran": "nvme"
      },{
         "kname": "sda",
         "path": "/dev/sda",
         "type": "disk",
         "hotplug": true,
         "model": "Ultra\\u001b[31m\\nFit",
         "vendor": "SanDisk ",
         "serial": 4213,
         "wwn": null,
         "tran": "usb",
         "new-column": {"x": 1}
      }
   ]
}`;

test('reads what lsblk writes, cleaned, with unknown columns left out', () => {
  const devices = parseLsblk(recorded);
  expect(devices.get('nvme0n1')).toEqual({
    type: 'disk',
    path: '/dev/nvme0n1',
    isHotplug: false,
    model: 'Samsung SSD 980 PRO 1TB',
    vendor: null,
    serial: 'S5GXNX0T123456A',
    wwn: 'eui.002538b111b2c3d4',
    transport: 'nvme',
  });
  expect(devices.get('sda')).toMatchObject({
    model: 'Ultra [31m Fit',
    serial: '4213',
    isHotplug: true,
    transport: 'usb',
  });
});

test('flags may be numbers in quotes, as older releases write them', () => {
  const text = '{"blockdevices":[{"kname":"a","hotplug":"1"},{"kname":"b","hotplug":"0"}]}';
  const devices = parseLsblk(text);
  expect([devices.get('a')?.isHotplug, devices.get('b')?.isHotplug]).toEqual([true, false]);
});

test.each([
  ['', 'nothing'],
  ['{"blockdevices": 3}', 'no list'],
  ['[]', 'another shape'],
  ['{"blockdevices":[{"kname":["sda"]}]}', 'a name that is no text'],
  ['{"blockdevices":[{"kname":""}]}', 'an empty name'],
  [`{"blockdevices":[],"x":"${'x'.repeat(9 * 1024 * 1024)}"}`, 'far too much'],
])('refuses what is not an answer: case %#', (text) => {
  expect(() => parseLsblk(text)).toThrow('tool-output-unexpected');
});
