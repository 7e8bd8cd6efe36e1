import { mkdir, readFile, rm } from 'node:fs/promises';

import { inProject } from '../run/paths.ts';
import { show, type RunOptions } from '../run/process.ts';
import { readPlaywrightReport } from './playwright-report.ts';
import { brokenStage, mustHaveRun, type StageResult } from './stage-result.ts';

/** Runs the end-to-end tests and counts them. */
export async function runPlaywright(
  flags: readonly string[],
  env: RunOptions['env'] = {},
): Promise<StageResult> {
  const report = inProject('out', 'test', 'e2e.json');
  await rm(report, { force: true });
  await mkdir(inProject('out', 'test'), { recursive: true });
  const program = [process.execPath, inProject('node_modules', '@playwright', 'test', 'cli.js')];
  const code = await show([...program, 'test', '--reporter=list,json', ...flags], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) return brokenStage('e2e', `Playwright ended with ${code}, no report.`);
  const result = mustHaveRun('e2e', readPlaywrightReport(text));
  if (code === 0 || result.failures.length > 0) return result;
  const broken = brokenStage('e2e', `Playwright ended with ${code}; see its output above.`);
  return { ...result, failures: broken.failures };
}
