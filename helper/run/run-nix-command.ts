/** A build: its log is read as it comes, told as progress, and made a reason when it fails. */
import { makeProblem } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import { nixLogReader } from '../../core/nix-log/reader.ts';
import type { NixLogReader } from '../../core/nix-log/reader.ts';
import type { Facts } from '../../core/plan/facts.ts';
import type { Command, Step } from '../../core/plan/plan.ts';
import { cleanLine } from '../tools/run-tool.ts';
import type { RunContext } from './run-context.ts';
import { stepFailure } from './step-failure.ts';
import { runStepTool } from './step-tool.ts';

/** Progress is told five times a second at most. */
const tellEveryMs = 200;

/** A build that may take an hour must not wait for its end to be stopped. */
const lookForCancelMs = 250;

function progressTeller(reader: NixLogReader, step: Step, context: RunContext): () => void {
  let toldAtMs = 0;
  return () => {
    const now = Date.now();
    if (now - toldAtMs < tellEveryMs) return;
    toldAtMs = now;
    context.emit({ kind: 'progress', stepId: step.id, progress: reader.progress() });
  };
}

function cancelled(step: Step): ProblemError {
  const values = { state: '@cancel.built-partly' };
  return new ProblemError(makeProblem('cancelled', { values, stepId: step.id }));
}

function buildFailure(step: Step, reader: NixLogReader, exit: string): ProblemError {
  const { derivation, error, isNetwork, lines } = reader.failure();
  const detail = [derivation, error || exit].filter((text) => text !== null).join(': ');
  const shown = lines.map(cleanLine).slice(-30);
  const code = isNetwork ? 'network-missing' : 'build-failed';
  return stepFailure(code, step, { values: { detail: detail.slice(0, 1000) }, lines: shown });
}

/**
 * Runs Nix and reads its structured log. What was built stays built, so it may be stopped at any time.
 *
 * @throws ProblemError `build-failed` or `network-missing` with the last lines, or `cancelled`
 */
export async function runNixCommand(
  { command, step, facts }: { command: Command; step: Step; facts: Facts },
  context: RunContext,
): Promise<void> {
  const reader = nixLogReader();
  const tell = progressTeller(reader, step, context);
  const stopper = new AbortController();
  const timer = setInterval(() => {
    if (context.isCancelled()) stopper.abort();
  }, lookForCancelMs);
  try {
    const { exitCode, signal } = await runStepTool(
      {
        command,
        step,
        facts,
        isQuiet: false,
        options: {
          stop: stopper.signal,
          onRawErrorLine: (line) => {
            for (const text of reader.read(line, Date.now())) {
              emitText(text, step, context);
            }
            tell();
          },
        },
      },
      context,
    );
    context.emit({ kind: 'progress', stepId: step.id, progress: reader.progress() });
    if (exitCode === 0) return;
    if (stopper.signal.aborted) throw cancelled(step);
    throw buildFailure(step, reader, String(exitCode ?? signal));
  } finally {
    clearInterval(timer);
  }
}

function emitText(text: string, step: Step, context: RunContext): void {
  const line = cleanLine(text);
  if (line !== '') context.emit({ kind: 'log', stepId: step.id, source: 'stderr', text: line });
}
