/** Starts one command of a step: its input, its environment, and who hears of its output. */
import { fillFacts } from '../../core/plan/facts.ts';
import type { Facts } from '../../core/plan/facts.ts';
import { displayCommand } from '../../core/plan/display.ts';
import type { Command, Step } from '../../core/plan/plan.ts';
import { appendJournal } from '../journal/journal.ts';
import { processStartTime } from '../journal/process-identity.ts';
import type { ToolOptions, ToolResult } from '../tools/run-tool.ts';
import { readProgram } from './program.ts';
import type { RunContext } from './run-context.ts';
import { secretOf } from './secrets.ts';

const lastLineCount = 20;

function inputOf(
  command: Command,
  { secrets }: RunContext,
  facts: Facts,
): Pick<ToolOptions, 'stdin'> {
  switch (command.stdin.kind) {
    case 'none':
      return {};
    case 'text':
      return { stdin: command.stdin.text };
    case 'template':
      return { stdin: fillFacts(command.stdin.parts, facts).join('') };
    case 'program':
      return { stdin: readProgram() };
    case 'passphrase':
    case 'user-password':
    case 'recovery-key':
    case 'passphrase-and-recovery-key':
      return { stdin: secretOf(command, secrets) ?? '' };
  }
}

/** A command of a step, and how it is run. */
export interface StepCommand {
  readonly command: Command;
  readonly step: Step;
  /** What the step's earlier commands have found out. */
  readonly facts: Facts;
  /** A check's answer is looked at, not shown; only what it found instead is. */
  readonly isQuiet: boolean;
  /** Further options, which win. */
  readonly options?: ToolOptions;
}

export interface StepToolResult extends ToolResult {
  /** The command with its facts, as one would type it. */
  readonly typed: string;
  /** The last lines that it printed; none of a command whose output is nobody's business. */
  readonly lines: readonly string[];
}

/** Runs one command of a step, telling the journal its process and the window its output. */
export async function runStepTool(
  { command, step, facts, isQuiet, options = {} }: StepCommand,
  context: RunContext,
): Promise<StepToolResult> {
  const lines: string[] = [];
  const { emit } = context;
  const args = fillFacts(command.args, facts);
  const typed = displayCommand({ ...command, args });
  emit({ kind: 'log', stepId: step.id, source: 'command', text: typed.slice(0, 4096) });
  const { writesTo, temporaryFolder } = command;
  const result = await context.runTool(command.tool, args, {
    ...inputOf(command, context, facts),
    ...(temporaryFolder === undefined ? {} : { temporaryFolder }),
    onStart: (pid) => {
      const startTime = processStartTime(pid);
      if (startTime !== null) appendJournal({ kind: 'tool', pid, startTime });
    },
    onLine: (source, text) => {
      if (writesTo !== undefined && source === 'stdout') return;
      lines.push(text);
      if (lines.length > lastLineCount) lines.shift();
      if (!isQuiet) emit({ kind: 'log', stepId: step.id, source, text });
    },
    ...options,
  });
  return { ...result, typed, lines };
}
