import { runCommand } from './run/command.ts';
import { runTests } from './test/run-tests.ts';

await runCommand(async () => runTests(['e2e', ...process.argv.slice(2)]));
