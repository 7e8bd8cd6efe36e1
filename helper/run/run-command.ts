import { problemError } from '../../core/errors/make-problem.ts';
import type { ProblemError } from '../../core/errors/problem.ts';
import { displayCommand } from '../../core/plan/display.ts';
import type { Check, Command, Expectation, Step } from '../../core/plan/plan.ts';
import { appendJournal } from '../journal/journal.ts';
import { processStartTime } from '../journal/process-identity.ts';
import type { ToolResult } from '../tools/run-tool.ts';
import type { RunContext } from './run-context.ts';

const lastLineCount = 20;

function inputOf(command: Command, passphrase: Uint8Array): { stdin?: string | Uint8Array } {
  switch (command.stdin.kind) {
    case 'none':
      return {};
    case 'text':
      return { stdin: command.stdin.text };
    case 'passphrase':
      return { stdin: passphrase };
  }
}

interface RunOptions {
  /** A check's answer is looked at, not shown; only what it found instead is. */
  readonly isQuiet: boolean;
}

type Result = ToolResult & { readonly lines: readonly string[] };

/** Runs one command of a step, telling the journal its process and the window its output. */
async function run(
  { command, step, isQuiet }: RunOptions & { command: Command; step: Step },
  context: RunContext,
): Promise<Result> {
  const lines: string[] = [];
  const { emit } = context;
  emit({ kind: 'log', stepId: step.id, source: 'command', text: displayCommand(command) });
  const result = await context.runTool(command.tool, command.args, {
    ...inputOf(command, context.passphrase),
    onStart: (pid) => {
      const startTime = processStartTime(pid);
      if (startTime !== null) appendJournal({ kind: 'tool', pid, startTime });
    },
    onLine: (source, text) => {
      lines.push(text);
      if (lines.length > lastLineCount) lines.shift();
      if (!isQuiet) emit({ kind: 'log', stepId: step.id, source, text });
    },
  });
  return { ...result, lines };
}

function failure(
  code: 'step-failed' | 'check-failed',
  step: Step,
  detail: { values: Record<string, string | number>; lines: readonly string[] },
): ProblemError {
  const values = { ...step.title.values, step: `@${step.title.id}`, ...detail.values };
  return problemError(code, { values, stepId: step.id, lines: detail.lines });
}

/**
 * Runs a command that must succeed.
 *
 * @throws ProblemError `step-failed` with the last lines, or `tool-missing`
 */
export async function runCommand(command: Command, step: Step, context: RunContext): Promise<void> {
  const { exitCode, signal, lines } = await run({ command, step, isQuiet: false }, context);
  if (exitCode === 0) return;
  throw failure('step-failed', step, {
    values: { command: displayCommand(command), exit: String(exitCode ?? signal) },
    lines,
  });
}

/** Whether a tool's answer is what a check expects. */
export function meets(expect: Expectation, { exitCode, stdout }: ToolResult): boolean {
  switch (expect.kind) {
    case 'success':
      return exitCode === 0;
    case 'empty':
      return exitCode === 0 && stdout.trim() === '';
    case 'equals':
      return exitCode === 0 && stdout.trim() === expect.text;
    case 'words': {
      const words = new Set(stdout.split(/[\s,]+/));
      return exitCode === 0 && expect.words.every((word) => words.has(word));
    }
  }
}

/**
 * Runs a check.
 *
 * @throws ProblemError `check-failed` with what was found instead
 */
export async function runCheck(check: Check, step: Step, context: RunContext): Promise<void> {
  const result = await run({ command: check.command, step, isQuiet: true }, context);
  if (meets(check.expect, result)) return;
  const found = result.lines.join(' / ').slice(0, 400) || `(${result.exitCode ?? result.signal})`;
  throw failure('check-failed', step, {
    values: { ...check.title.values, check: `@${check.title.id}`, found },
    lines: result.lines,
  });
}
