import { defineConfig } from 'vitest/config';

const unused = ['**/node_modules/**', 'dist/**', 'out/**'];
/** Milliseconds; a real-disk test boots a machine and formats disks. */
const DISK_LIMIT = 240_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...unused, '**/*.disk.test.ts'],
          // Some start Nix or a shell a hundred times; a machine that is busy needs its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'disk',
          include: ['**/*.disk.test.ts'],
          exclude: unused,
          // A machine keeps one processor busy; two at a time fit the smallest computer we test on.
          maxWorkers: 2,
          testTimeout: DISK_LIMIT,
          hookTimeout: DISK_LIMIT,
        },
      },
    ],
  },
});
