/**
 * Runs a command's main function. It returns the exit code; an error is printed as its message,
 * because a stack trace of these scripts helps nobody who only wants to build the program.
 */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  endOnSignals();
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
}

/** Ending by `exit` lets everything that was started or made temporarily be cleared away. */
function endOnSignals(): void {
  for (const [name, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(name, () => process.exit(128 + number));
  }
}

/** The message of anything thrown; the stack only when `TIDEMARK_TRACE` is set. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env['TIDEMARK_TRACE'] === undefined ? error.message : (error.stack ?? '');
}
