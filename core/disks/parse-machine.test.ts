import { expect, test } from 'vitest';
import { parseMachine } from './parse-machine.ts';

const readings = {
  memory: 'MemTotal:       16303428 kB\nMemFree:         1000 kB\n',
  processor: 'processor\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Core(TM)\n',
  release: 'NAME=NixOS\nVARIANT="Graphical"\nVARIANT_ID="installer"\n',
  kernel: '6.12.8\n',
  hasEfi: true,
};

test('a live image on a real computer', () => {
  expect(parseMachine(readings)).toEqual({
    memoryBytes: 16_303_428 * 1024,
    firmware: 'efi',
    isLiveImage: true,
    isRehearsal: false,
    kernel: '6.12.8',
  });
});

test('User-mode Linux is the rehearsal; another VARIANT_ID is no live image', () => {
  const processor = 'processor\t: 0\nvendor_id\t: User Mode Linux\nmodel name\t: UML\n';
  const release = 'ID=nixos\nX_VARIANT_ID=installer\nVARIANT_ID=installer-like\n';
  expect(parseMachine({ ...readings, processor, release, hasEfi: false })).toMatchObject({
    isRehearsal: true,
    isLiveImage: false,
    firmware: 'bios',
  });
});

test('bare, double and single quotes', () => {
  for (const value of ['installer', '"installer"', "'installer'"]) {
    expect(parseMachine({ ...readings, release: `VARIANT_ID=${value}\n` }).isLiveImage).toBe(true);
  }
});

test('a machine without a memory size is not believed', () => {
  expect(() => parseMachine({ ...readings, memory: '' })).toThrow('tool-output-unexpected');
});
