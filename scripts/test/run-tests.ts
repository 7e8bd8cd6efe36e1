import { heading, say } from '../run/output.ts';
import { runStages } from './run-stages.ts';
import { countLine, type StageResult } from './stage-result.ts';
import { readRequest } from './stages.ts';

function summarise(results: readonly StageResult[]): void {
  heading('result');
  for (const { name, message } of results.flatMap((result) => result.failures)) {
    say(`FAILED ${name}\n${message}\n`);
  }
  for (const name of results.flatMap((result) => result.skipped)) say(`skipped ${name}`);
  say(countLine(results));
}

/** Runs `npm test` with these arguments and returns the exit code. */
export async function runTests(argv: readonly string[]): Promise<number> {
  const results = await runStages(readRequest(argv));
  summarise(results);
  return results.some((result) => result.failures.length > 0) ? 1 : 0;
}
