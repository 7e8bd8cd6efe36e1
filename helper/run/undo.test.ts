import { expect, it } from 'vitest';
import { mountedPaths } from './undo.ts';

it('reads mount points with their escapes from mountinfo', () => {
  const text = `22 1 0:20 / / rw - ext4 /dev/sda1 rw
23 22 0:21 / /mnt/with\\040space\\134 rw - tmpfs tmpfs rw
`;
  expect(mountedPaths(text)).toEqual(['/', '/mnt/with space\\']);
});
