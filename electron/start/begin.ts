import { parseOptions } from './options.ts';
import type { StartOptions } from './options.ts';
import { startRefusal } from './refusal.ts';

/** EX_USAGE of sysexits.h. */
const usage = 64;

/** Ends the program at once, before anything was opened. */
export function exitWith(message: string, exitCode: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(exitCode);
}

/** The first thing that happens: the options of this start, or its end. */
export function beginOrExit(isPackaged: boolean): StartOptions {
  const { argv } = process;
  const userId = process.geteuid?.() ?? -1;
  const refusal = startRefusal({ userId, argv, isPackaged });
  if (refusal !== null) exitWith(refusal.message, refusal.exitCode);
  const parsed = parseOptions(argv, isPackaged);
  return parsed.ok ? parsed.options : exitWith(parsed.message, usage);
}
