import { stripVTControlCharacters } from 'node:util';

import { z } from 'zod';

import type { StageResult } from './stage-result.ts';

const failure = z.object({ message: z.string().default('') });

const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(failure).default([]) })),
    }),
  ),
});

const suite = z.object({
  title: z.string(),
  specs: z.array(spec).default([]),
  get suites() {
    return z.array(suite).default([]);
  },
});

/** The part of Playwright's JSON report that is read. */
const report = z.object({ suites: z.array(suite), errors: z.array(failure).default([]) });

type Suite = z.infer<typeof suite>;

interface Test {
  readonly name: string;
  readonly status: string;
  readonly message: string;
}

function messages(results: Suite['specs'][number]['tests'][number]['results']): string {
  return results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n');
}

function testsOf(node: Suite, parents: readonly string[]): readonly Test[] {
  const path = [...parents, node.title];
  const own = node.specs.flatMap(({ title, tests }) => {
    return tests.map(({ status, results }) => ({
      name: [...path, title].join(' > '),
      status,
      message: stripVTControlCharacters(messages(results)),
    }));
  });
  return [...own, ...node.suites.flatMap((inner) => testsOf(inner, path))];
}

/**
 * Reads Playwright's JSON report. `flaky` (passed only when repeated) counts as failed: no test is
 * repeated here. Errors outside any test (a file that does not load) count as one failure each.
 */
export function readPlaywrightReport(text: string): StageResult {
  const { suites, errors } = report.parse(JSON.parse(text));
  const tests = suites.flatMap((node) => testsOf(node, []));
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failures: [
      ...errors.map(({ message }) => ({ name: 'outside any test', message })),
      ...failed.map(({ name, message }) => ({ name, message })),
    ],
    skipped: tests.filter(({ status }) => status === 'skipped').map(({ name }) => name),
  };
}
