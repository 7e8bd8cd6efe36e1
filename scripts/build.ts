import { buildAll } from './build/build-all.ts';
import { runCommand } from './run/command.ts';

await runCommand(async () => {
  await buildAll();
  return 0;
});
