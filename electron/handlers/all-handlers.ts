import type { Handlers } from '../ipc/handlers.ts';
import { applicationHandlers } from './application.ts';
import { changeHandlers } from './change.ts';
import { desktopHandlers } from './desktop.ts';
import { diskHandlers } from './disks.ts';
import { driftHandlers } from './drift.ts';
import { installHandlers } from './install.ts';
import { jobHandlers } from './job.ts';
import { keyboardHandlers } from './keyboard.ts';
import { machineHandlers } from './machine.ts';
import { openedSpecHandlers } from './opened-spec.ts';
import { passphraseHandlers } from './passphrase.ts';
import { passwordHandlers } from './password.ts';
import { recoveryKeyHandlers } from './recovery-key.ts';
import { restartHandlers } from './restart.ts';
import { reviewHandlers } from './review.ts';
import { stickHandlers } from './stick.ts';
import type { Services } from './services.ts';

export function allHandlers(services: Services): Handlers {
  return {
    ...applicationHandlers(services),
    ...openedSpecHandlers(services),
    ...diskHandlers(services),
    ...machineHandlers(services),
    ...keyboardHandlers(services),
    ...passphraseHandlers(services),
    ...passwordHandlers(services),
    ...recoveryKeyHandlers(services),
    ...reviewHandlers(services),
    ...installHandlers(services),
    ...jobHandlers(services),
    ...restartHandlers(services),
    ...driftHandlers(services),
    ...changeHandlers(services),
    ...desktopHandlers(services),
    ...stickHandlers(services),
  };
}
