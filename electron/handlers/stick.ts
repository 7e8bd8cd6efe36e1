import { shortDiskName } from '../../core/disks/short-name.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { busyError } from '../job/busy-error.ts';
import { isBusy } from '../job/is-busy.ts';
import type { ShownStick } from '../stick/stick-runner.ts';
import type { Services } from './services.ts';

type StickHandlers = Pick<
  Handlers,
  | 'stick.chooseImage'
  | 'stick.look'
  | 'stick.propose'
  | 'stick.start'
  | 'stick.cancel'
  | 'stick.get'
>;

/** A disk that holds something is only erased with its short name, as the person typed it. */
function isAccepted({ proposal }: ShownStick, typedName: string): boolean {
  const { disk } = proposal;
  return disk.isEmpty || typedName.trim() === shortDiskName(disk.identity);
}

export function stickHandlers(services: Services): StickHandlers {
  const { session, store, sticks, stickRunner, stickConfirmations, texts } = services;
  /** The page names no file: it is the one that the person chose in the system's dialog. */
  let chosen: string | null = null;
  const image = (): string => {
    if (chosen === null) throw problemError('not-confirmed');
    return chosen;
  };
  return {
    'stick.chooseImage': async () => {
      const path = await services.chooseImage(texts().chooseImageTitle, texts().imageFiles);
      if (path !== null) chosen = path;
      return { path };
    },
    'stick.look': async () => {
      const connection = await session.connection();
      const input = { image: image(), disk: null, allowsFixed: false };
      const look = await connection.request('stick-look', input).result;
      return { image: look.image };
    },
    'stick.propose': async (wish) => {
      const connection = await session.connection();
      const request = { image: image(), ...wish };
      const { proposal } = await connection.request('stick-look', request).result;
      if (proposal === null) throw problemError('not-confirmed');
      return { proposal, confirmation: stickConfirmations.mint({ request, proposal }) };
    },
    'stick.start': async ({ confirmation, typedName }) => {
      if (isBusy(store.get()) || sticks.isRunning()) throw busyError();
      const shown = stickConfirmations.peek(confirmation);
      if (shown === null || !isAccepted(shown, typedName)) throw problemError('not-confirmed');
      stickConfirmations.consume(confirmation);
      await stickRunner.start(shown);
      return {};
    },
    'stick.cancel': async () => {
      stickRunner.cancel();
      return Promise.resolve({});
    },
    'stick.get': async () => Promise.resolve(sticks.get()),
  };
}
