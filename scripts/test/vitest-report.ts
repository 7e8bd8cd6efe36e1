import { stripVTControlCharacters } from 'node:util';

import { z } from 'zod';

import type { StageResult } from './stage-result.ts';

/** The part of vitest's JSON report that is read. */
const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/**
 * Reads vitest's JSON report. A file that could not even be loaded counts as one failed test;
 * everything that neither passed nor failed (skipped, pending, todo) counts as skipped.
 */
export function readVitestReport(text: string, projectRoot: string): StageResult {
  const files = report.parse(JSON.parse(text)).testResults;
  const tests = files.flatMap((file) => {
    const place = file.name.replace(`${projectRoot}/`, '');
    return file.assertionResults.map((test) => ({ ...test, name: `${place} > ${test.fullName}` }));
  });
  const unloaded = files.filter((file) => {
    const isExplained = file.assertionResults.some(({ status }) => status === 'failed');
    return file.status === 'failed' && !isExplained;
  });
  const failed = tests.filter(({ status }) => status === 'failed');
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failures: [
      ...unloaded.map(({ name, message }) => ({
        name: name.replace(`${projectRoot}/`, ''),
        message,
      })),
      ...failed.map((test) => ({
        name: test.name,
        message: stripVTControlCharacters((test.failureMessages ?? []).join('\n')),
      })),
    ],
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ name }) => name),
  };
}
