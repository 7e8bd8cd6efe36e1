/** Puts the parts of main together that know nothing of Electron: helper, job, review, secrets. */
import { elevationsInOrder } from './elevation/order.ts';
import { startHelper } from './elevation/start-helper.ts';
import type { HelperProgram } from './helper/helper-process.ts';
import { createHelperSession } from './helper/session.ts';
import type { HelperSession } from './helper/session.ts';
import type { Emit } from './ipc/emit.ts';
import { createInstallRunner } from './job/install-runner.ts';
import type { InstallRunner } from './job/install-runner.ts';
import { createJobStore } from './job/job-store.ts';
import type { JobStore } from './job/job-store.ts';
import { writeLog } from './log.ts';
import { createConfirmations } from './review/confirmations.ts';
import type { Confirmations } from './review/confirmations.ts';
import { createSecrets } from './secrets/secrets.ts';
import type { Secrets } from './secrets/secrets.ts';
import type { StartOptions } from './start/options.ts';
import { version } from './version.ts';

export interface Parts {
  readonly session: HelperSession;
  readonly secrets: Secrets;
  readonly confirmations: Confirmations;
  readonly store: JobStore;
  readonly runner: InstallRunner;
}

export function composeParts(options: StartOptions, program: HelperProgram, emit: Emit): Parts {
  const isRehearsal = options.rehearsalFile !== null;
  const elevations = elevationsInOrder({ isRehearsal, forced: options.elevation });
  const onStderrLine = (line: string): void => writeLog('helper', line);
  const session = createHelperSession({
    start: async () => startHelper({ elevations, program, version, onStderrLine }),
    onLost: (problem) => {
      writeLog('helper', `lost: ${problem.code}`);
      emit('helper.lost', { problem });
    },
  });
  const secrets = createSecrets();
  const store = createJobStore((change) => emit('job.changed', change));
  const runner = createInstallRunner({ session, secrets, store });
  const confirmations = createConfirmations(() => performance.now());
  return { session, secrets, confirmations, store, runner };
}
