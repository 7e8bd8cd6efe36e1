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
import { passphraseHandlers } from './passphrase.ts';
import { passwordHandlers } from './password.ts';
import { restartHandlers } from './restart.ts';
import { reviewHandlers } from './review.ts';
import type { Services } from './services.ts';

export function allHandlers(services: Services): Handlers {
  return {
    ...applicationHandlers(services),
    ...diskHandlers(services),
    ...machineHandlers(services),
    ...keyboardHandlers(services),
    ...passphraseHandlers(services),
    ...passwordHandlers(services),
    ...reviewHandlers(services),
    ...installHandlers(services),
    ...jobHandlers(services),
    ...restartHandlers(services),
    ...driftHandlers(services),
    ...changeHandlers(services),
    ...desktopHandlers(services),
  };
}
