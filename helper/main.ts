/** The helper's entry: the root program of the window, and a command line of its own. */
import { exitCodeOf } from './exit-code.ts';
import { parseCommandLine } from './command-line/arguments.ts';
import { printJson, printProblem } from './command-line/output.ts';
import { runCommandLine } from './command-line/run-command-line.ts';
import { clearEnvironment } from './start/clear-environment.ts';
import { lookInside, lookInsideWord } from './look/look-inside.ts';
import { problemOf } from './run/run-steps.ts';
import { requireSafePlace } from './start/safe-place.ts';

async function main(args: readonly string[]): Promise<void> {
  try {
    requireSafePlace(process.argv[1] ?? '');
    if (args[0] === lookInsideWord) return await lookInside(args.slice(1));
    process.exitCode = await runCommandLine(parseCommandLine(args));
  } catch (error) {
    const problem = problemOf(error, null);
    // The window reads frames, and this one says why there is no conversation.
    if (args[0] === 'serve')
      printJson({ kind: 'result', id: null, outcome: { ok: false, problem } });
    if (args.includes('--json')) printJson({ kind: 'problem', problem });
    printProblem(problem);
    process.exitCode = exitCodeOf(problem);
  }
}

// A cleared environment: whatever a caller left in it, no tool and no library of ours looks at it.
clearEnvironment(process.env);
// Subvolumes and mount points take their mode from it: the new root must be 0755. Files of our own name theirs.
process.umask(0o022);
// The window's death closes the pipes; a write into a closed pipe must not end a step half-way.
process.on('SIGPIPE', () => undefined);
process.on('SIGHUP', () => undefined);
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
void main(process.argv.slice(2));
