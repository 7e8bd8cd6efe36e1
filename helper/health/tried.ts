import type { Tool } from '../../core/plan/plan.ts';
import type { VerbContext } from '../verbs/verb-context.ts';

/** A tool that answers later than this does not answer, in ms. */
const patienceMs = 20_000;

/** A reading; null where it fails, in whatever way. */
export async function tried<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

/** What a tool prints; null where it is not there, fails, or takes too long. */
export async function outputOf(
  { runTool }: VerbContext,
  tool: Tool,
  args: readonly string[],
): Promise<string | null> {
  return tried(async () => {
    const { exitCode, stdout } = await runTool(tool, args, { timeoutMs: patienceMs });
    return exitCode === 0 ? stdout : null;
  });
}
