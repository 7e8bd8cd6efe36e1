import { mkdir, readFile, rm } from 'node:fs/promises';

import { inProject, projectRoot } from '../run/paths.ts';
import { show, type RunOptions } from '../run/process.ts';
import { brokenStage, mustHaveRun, type StageResult } from './stage-result.ts';
import { readVitestReport } from './vitest-report.ts';

interface VitestRun {
  readonly project: 'unit' | 'disk';
  /** The Node to run the tests with. */
  readonly node: string;
  readonly flags: readonly string[];
  readonly env?: RunOptions['env'];
}

/** Runs one vitest project and counts its tests. */
export async function runVitest(run: VitestRun): Promise<StageResult> {
  const report = inProject('out', 'test', `${run.project}.json`);
  await rm(report, { force: true });
  await mkdir(inProject('out', 'test'), { recursive: true });
  const program = [run.node, inProject('node_modules', 'vitest', 'vitest.mjs'), 'run'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await show([...program, '--project', run.project, ...reporters, ...run.flags], {
    env: { ...run.env, NODE_OPTIONS: '' },
  });
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) return brokenStage(run.project, `vitest ended with ${code}, no report.`);
  const result = mustHaveRun(run.project, readVitestReport(text, projectRoot));
  if (code === 0 || result.failures.length > 0) return result;
  // For example an error outside any test, which the report does not contain.
  const broken = brokenStage(run.project, `vitest ended with ${code}; see its output above.`);
  return { ...result, failures: broken.failures };
}
