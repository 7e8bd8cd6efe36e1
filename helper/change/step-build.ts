import { existsSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bytesOfText } from '../../core/drift/path-text.ts';
import { buildWords } from '../../core/change/build-words.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { nixLogReader } from '../../core/nix-log/reader.ts';
import type { NixLogReader } from '../../core/nix-log/reader.ts';
import { makePrivateFolder } from '../copy/folders.ts';
import { removeTree } from '../copy/remove-tree.ts';
import { cleanLine } from '../tools/run-tool.ts';
import { requireTool, runLogged } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';

/** Progress is told five times a second at most. */
const tellEveryMs = 200;
/** A build may take long, and must not have to end before it can be stopped. */
const lookForCancelMs = 250;

function buildFailure(reader: NixLogReader, exit: string): Error {
  const { derivation, error, isNetwork, lines } = reader.failure();
  const detail = [derivation, error || exit].filter((text) => text !== null).join(': ');
  return problemError(isNetwork ? 'network-missing' : 'build-failed', {
    stepId: 'build',
    values: { step: '@change.step.build', detail: detail.slice(0, 1000) },
    lines: lines.map(cleanLine).slice(-30),
  });
}

/** A copy of the configuration in which the new list stands: the real one is not touched before it builds. */
async function copyConfiguration(run: ChangeRun): Promise<void> {
  const { begin, places } = run;
  await removeTree(bytesOfText(places.configuration), run.context);
  const staging = places.staging.slice(begin.persist.length);
  makePrivateFolder(bytesOfText(begin.persist), bytesOfText(staging));
  const { folder } = begin.configuration;
  const args = ['-a', '--reflink=auto', '-T', '--', folder, places.configuration];
  await requireTool(run, { stepId: 'build', tool: 'cp', args });
  const list = `${places.configuration}/${basename(realpathSync(begin.file.path))}`;
  rmSync(list, { force: true });
  writeFileSync(list, begin.file.after, { flag: 'wx', mode: 0o600 });
}

async function build(run: ChangeRun, extra: readonly string[] = []): Promise<void> {
  const { begin, places, context } = run;
  const configuration = { ...begin.configuration, folder: places.configuration };
  const [tool, ...args] = buildWords(configuration, places.result);
  const reader = nixLogReader();
  const stopper = new AbortController();
  const timer = setInterval(() => {
    if (context.isCancelled()) stopper.abort();
  }, lookForCancelMs);
  let toldAtMs = 0;
  const onRawErrorLine = (line: string): void => {
    for (const text of reader.read(line, Date.now()).map(cleanLine)) {
      if (text !== '') context.emit({ kind: 'log', stepId: 'build', source: 'stderr', text });
    }
    if (Date.now() - toldAtMs < tellEveryMs) return;
    toldAtMs = Date.now();
    context.emit({ kind: 'progress', stepId: 'build', progress: reader.progress() });
  };
  try {
    const options = { stop: stopper.signal, onRawErrorLine };
    const command = { stepId: 'build', tool, args: [...args, ...extra], options } as const;
    const { exitCode, signal } = await runLogged(run, command);
    if (exitCode === 0) return;
    if (stopper.signal.aborted)
      throw problemError('cancelled', { stepId: 'build', values: { state: '@change.cancelled' } });
    throw buildFailure(reader, String(exitCode ?? signal));
  } finally {
    clearInterval(timer);
  }
}

/** Whether a system is there with what switching to it needs. */
function isWhole(system: string): boolean {
  return ['etc/fstab', 'bin/switch-to-configuration'].every((name) => {
    try {
      return statSync(`${system}/${name}`).size > 0;
    } catch {
      return false;
    }
  });
}

/**
 * Builds the configuration with the new list. A failure costs nothing but time.
 *
 * @throws ProblemError `build-failed`, `network-missing`, `cancelled`
 */
export async function buildStep(run: ChangeRun): Promise<void> {
  const known = run.progress().system;
  if (known !== null && isWhole(known) && existsSync(run.places.result)) return;
  await copyConfiguration(run);
  await build(run);
  // After a power cut Nix may know of what the disk does not have: then it is to build it again.
  if (!isWhole(run.places.result)) await build(run, ['--repair']);
  const system = realpathSync(run.places.result);
  // Nix writes its list out at once, but not what it has built.
  await requireTool(run, { stepId: 'build', tool: 'sync', args: ['-f', '--', system] });
  run.note({ kind: 'built', system });
}

/** The system that was built. */
export function builtSystem(run: ChangeRun): string {
  const { system } = run.progress();
  if (system !== null) return system;
  throw problemError('internal', { stepId: 'activate', values: { detail: 'nothing was built' } });
}
