import { runChecks } from './check/run-checks.ts';
import { runCommand } from './run/command.ts';
import { say } from './run/output.ts';
import { countLine } from './test/stage-result.ts';

await runCommand(async () => {
  const result = await runChecks();
  say(countLine([result]));
  return result.failures.length === 0 ? 0 : 1;
});
