/** Puts the parts of main together that know nothing of Electron: helper, job, review, secrets. */
import { createChangeRunner } from './change/change-runner.ts';
import type { ChangeRunner } from './change/change-runner.ts';
import { createChangeStore } from './change/change-store.ts';
import type { ChangeStore } from './change/change-store.ts';
import { createProposals } from './change/proposals.ts';
import type { Proposals } from './change/proposals.ts';
import { elevationsInOrder } from './elevation/order.ts';
import { startHelper } from './elevation/start-helper.ts';
import { createCurrentFace } from './face/current-face.ts';
import type { CurrentFace } from './face/current-face.ts';
import { readFace } from './face/read-face.ts';
import { rehearsalFace } from './face/rehearsal-face.ts';
import type { HelperProgram } from './helper/helper-process.ts';
import { refuseMountedImage } from './helper/mounted-image.ts';
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
import { createKnownDisks } from './review/known-disks.ts';
import type { KnownDisks } from './review/known-disks.ts';
import type { Secrets } from './secrets/secrets.ts';
import type { StartOptions } from './start/options.ts';
import { createStickRunner } from './stick/stick-runner.ts';
import type { ShownStick, StickRunner } from './stick/stick-runner.ts';
import { createStickStore } from './stick/stick-store.ts';
import type { StickStore } from './stick/stick-store.ts';
import { version } from './version.ts';

export interface Parts {
  readonly session: HelperSession;
  readonly secrets: Secrets;
  readonly confirmations: Confirmations;
  readonly knownDisks: KnownDisks;
  readonly store: JobStore;
  readonly runner: InstallRunner;
  readonly face: CurrentFace;
  readonly proposals: Proposals;
  readonly changes: ChangeStore;
  readonly changeRunner: ChangeRunner;
  readonly sticks: StickStore;
  readonly stickRunner: StickRunner;
  readonly stickConfirmations: Confirmations<ShownStick>;
}

export function composeParts(options: StartOptions, program: HelperProgram, emit: Emit): Parts {
  const isRehearsal = options.rehearsalFile !== null;
  const elevations = elevationsInOrder({ isRehearsal, forced: options.elevation });
  const onStderrLine = (line: string): void => writeLog('helper', line);
  const session = createHelperSession({
    start: async () => {
      if (!isRehearsal) refuseMountedImage(process.env, program.command);
      return startHelper({ elevations, program, version, onStderrLine });
    },
    onLost: (problem) => {
      writeLog('helper', `lost: ${problem.code}`);
      emit('helper.lost', { problem });
    },
  });
  const secrets = createSecrets();
  const store = createJobStore((change) => emit('job.changed', change));
  const runner = createInstallRunner({ session, secrets, store });
  const confirmations = createConfirmations(() => performance.now());
  const knownDisks = createKnownDisks();
  const changes = createChangeStore((job) => emit('change.changed', job));
  const changeRunner = createChangeRunner({ session, store: changes });
  const { rehearsalFile } = options;
  const fitting = rehearsalFile === null ? readFace() : rehearsalFace(rehearsalFile);
  const face = createCurrentFace({ fitting, chosen: options.face });
  const proposals = createProposals();
  const install = { secrets, confirmations, knownDisks, store, runner };
  const sticks = createStickStore((job) => emit('stick.changed', job));
  const stick = {
    sticks,
    stickRunner: createStickRunner(session, sticks),
    stickConfirmations: createConfirmations<ShownStick>(() => performance.now()),
  };
  return { session, ...install, ...stick, face, proposals, changes, changeRunner };
}
