import { buildAll } from '../build/build-all.ts';
import { runChecks } from '../check/run-checks.ts';
import { describeError } from '../run/command.ts';
import { heading, say, seconds } from '../run/output.ts';
import {
  removeStage,
  STAGE_VARIABLE,
  stageForOrdinaryUser,
  type StagePaths,
} from '../setup/stage.ts';
import { ensureSystemPackages } from '../setup/system-packages.ts';
import { runE2e } from './e2e-stage.ts';
import { brokenStage, type StageResult } from './stage-result.ts';
import { groupsFor, needsBuild, type StageName, type TestRequest } from './stages.ts';
import { runVitest } from './vitest-stage.ts';

/** What the stages that run the built program start from. */
type Preparation =
  | { readonly kind: 'ready'; readonly stage: StagePaths }
  | { readonly kind: 'not needed' }
  | { readonly kind: 'broken'; readonly message: string };

async function timed<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  heading(title);
  const start = Date.now();
  try {
    return await work();
  } finally {
    say(`-- ${title}: ${seconds(Date.now() - start)}`);
  }
}

async function prepare(stages: readonly StageName[]): Promise<Preparation> {
  if (!stages.some(needsBuild)) return { kind: 'not needed' };
  try {
    const missing = await timed('setup', async () => ensureSystemPackages(groupsFor(stages)));
    if (missing.size > 0) throw new Error('System packages are missing; see the list above.');
    await timed('build', buildAll);
    return { kind: 'ready', stage: await stageForOrdinaryUser() };
  } catch (error) {
    const message = describeError(error);
    say(message);
    return { kind: 'broken', message };
  }
}

async function runStage(
  name: StageName,
  prepared: Preparation,
  flags: readonly string[],
): Promise<StageResult> {
  if (name === 'check') return runChecks();
  if (name === 'unit') return runVitest({ project: 'unit', node: process.execPath, flags });
  if (prepared.kind !== 'ready') {
    return brokenStage(name, prepared.kind === 'broken' ? prepared.message : 'Nothing was built.');
  }
  const { stage } = prepared;
  if (name === 'e2e') return runE2e(stage, flags);
  const env = { [STAGE_VARIABLE]: stage.folder };
  return runVitest({ project: 'disk', node: stage.node, flags, env });
}

/** Runs the stages that were asked for, one after the other. One that throws has failed. */
export async function runStages({ stages, flags }: TestRequest): Promise<readonly StageResult[]> {
  const prepared = await prepare(stages);
  const results: StageResult[] = [];
  try {
    for (const name of stages) {
      const run = timed(name, async () => runStage(name, prepared, flags));
      results.push(await run.catch((error: unknown) => brokenStage(name, describeError(error))));
    }
  } finally {
    if (prepared.kind === 'ready') await removeStage(prepared.stage);
  }
  return results;
}
