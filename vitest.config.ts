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
