import { expect, it } from 'vitest';
import { liveMedium } from './live-medium.ts';

it.each([
  ['/dev/sda1 /iso iso9660 ro 0 0\ntmpfs / tmpfs rw 0 0', 'medium'],
  ['tmpfs /iso tmpfs rw 0 0\n/dev/loop0 /nix/.ro-store squashfs ro 0 0', 'memory'],
  ['/dev/vda2 / btrfs rw 0 0', 'unknown'],
  ['', 'unknown'],
])('%j: %s', (mounts, place) => {
  expect(liveMedium(mounts)).toBe(place);
});
