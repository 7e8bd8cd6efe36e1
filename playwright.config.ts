import { defineConfig } from '@playwright/test';

/** Milliseconds; a test may boot the rehearsal machine and install into it. */
const TEST_LIMIT = 600_000;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: TEST_LIMIT,
  expect: { timeout: 15_000 },
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  // Elsewhere a picture that is not there yet is written, and the test fails once.
  updateSnapshots: process.env['CI'] === undefined ? 'missing' : 'none',
});
