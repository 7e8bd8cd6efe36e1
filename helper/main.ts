/** The helper's entry: the root program of the window, and a command line of its own. */
import { exitCodeOf } from './exit-code.ts';
import { parseCommandLine } from './command-line/arguments.ts';
import { printJson, printProblem } from './command-line/output.ts';
import { runCommandLine } from './command-line/run-command-line.ts';
import { problemOf } from './run/run-steps.ts';

async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await runCommandLine(parseCommandLine(args));
  } catch (error) {
    const problem = problemOf(error, null);
    if (args.includes('--json')) printJson({ kind: 'problem', problem });
    printProblem(problem);
    process.exitCode = exitCodeOf(problem);
  }
}

// Subvolumes and mount points take their mode from it: the new root must be 0755. Files of our own name theirs.
process.umask(0o022);
// The window's death closes the pipes; a write into a closed pipe must not end a step half-way.
process.on('SIGPIPE', () => undefined);
process.on('SIGHUP', () => undefined);
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
void main(process.argv.slice(2));
