import { problemError } from '../../core/errors/make-problem.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { ShownKey } from '../secrets/recovery-key-vault.ts';
import { recoverySheet } from '../texts/recovery-sheet.ts';
import { savePrivateText } from './save-private-text.ts';
import type { Services } from './services.ts';

type RecoveryKeyHandlers = Pick<
  Handlers,
  | 'recoveryKey.make'
  | 'recoveryKey.show'
  | 'recoveryKey.confirm'
  | 'recoveryKey.enter'
  | 'recoveryKey.save'
  | 'recoveryKey.print'
>;

/** The key is made here, where the random numbers are the system's, and shown until it is tested. */
export function recoveryKeyHandlers(services: Services): RecoveryKeyHandlers {
  const { secrets, facts, texts, chooseFile, printPage } = services;
  const vault = secrets.recoveryKey;

  function shown(): ShownKey {
    const present = vault.show();
    if (present === null) throw problemError('recovery-key-missing');
    return present;
  }

  return {
    'recoveryKey.make': async () => Promise.resolve(vault.make()),
    'recoveryKey.show': async () => Promise.resolve(shown()),
    'recoveryKey.confirm': async ({ groups }) => Promise.resolve({ isSame: vault.confirm(groups) }),
    'recoveryKey.enter': async ({ key }) => {
      if (!vault.enter(key)) throw problemError('recovery-key-malformed');
      return Promise.resolve({});
    },
    'recoveryKey.save': async () => {
      const { key } = shown();
      const path = await chooseFile({
        title: texts().saveRecoveryKeyTitle,
        defaultName: 'tidemark-recovery-key.txt',
      });
      if (path === null) return { path, isInMemory: false };
      return savePrivateText(path, recoverySheet(key, facts.locale()));
    },
    'recoveryKey.print': async () => {
      shown();
      return { isPrinted: await printPage() };
    },
  };
}
