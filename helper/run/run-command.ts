import { isFactForm } from '../../core/plan/facts.ts';
import type { Facts } from '../../core/plan/facts.ts';
import type { Command, Step } from '../../core/plan/plan.ts';
import type { RunContext } from './run-context.ts';
import { runNixCommand } from './run-nix-command.ts';
import { stepFailure } from './step-failure.ts';
import { runStepTool } from './step-tool.ts';
import type { StepToolResult } from './step-tool.ts';
import { writePrivateFile } from './write-private-file.ts';

/** The fact that an answer is, or the failure that it is of another form. */
function capturedFact(command: Command, step: Step, result: StepToolResult): Facts {
  const name = command.captures;
  if (name === undefined) return {};
  const found = result.stdout.trim();
  if (isFactForm(name, found)) return { [name]: found };
  const values = { command: result.typed.slice(0, 1000), fact: name, found: found.slice(0, 200) };
  throw stepFailure('fact-unexpected', step, { values, lines: result.lines });
}

/**
 * Runs a command that must succeed.
 *
 * @returns the facts of the step, with what this command has found out
 * @throws ProblemError `step-failed` with the last lines, `fact-unexpected`, `tool-missing`, and of a
 *   build `build-failed`, `network-missing` or `cancelled`
 */
export async function runCommand(
  { command, step, facts }: { command: Command; step: Step; facts: Facts },
  context: RunContext,
): Promise<Facts> {
  if (command.reportsAs === 'nix') {
    await runNixCommand({ command, step, facts }, context);
    return facts;
  }
  const result = await runStepTool({ command, step, facts, isQuiet: false }, context);
  const { exitCode, signal, lines, stdout, typed } = result;
  if (exitCode !== 0) {
    const values = { command: typed.slice(0, 1000), exit: String(exitCode ?? signal) };
    throw stepFailure('step-failed', step, { values, lines });
  }
  if (command.writesTo !== undefined) writePrivateFile(command.writesTo, stdout);
  return { ...facts, ...capturedFact(command, step, result) };
}
