import { problemError } from '../../core/errors/make-problem.ts';
import { passphraseProblem } from '../../core/passphrase/check.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Services } from './services.ts';

type PassphraseHandlers = Pick<Handlers, 'passphrase.set' | 'passphrase.clear'>;

/** Whether the console can type it is checked with the review, which knows the key map. */
export function passphraseHandlers({ secrets }: Services): PassphraseHandlers {
  const vault = secrets.passphrase;
  return {
    'passphrase.set': async ({ passphrase, repetition }) => {
      // Whatever is wrong with the new one, the old one is no longer what the person wants.
      vault.clear();
      const code = passphraseProblem(passphrase);
      if (code !== null) throw problemError(code);
      if (passphrase !== repetition) throw problemError('passphrase-mismatch');
      vault.set(passphrase);
      return Promise.resolve({});
    },
    'passphrase.clear': async () => {
      vault.clear();
      return Promise.resolve({});
    },
  };
}
