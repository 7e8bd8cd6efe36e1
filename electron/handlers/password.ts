import { problemError } from '../../core/errors/make-problem.ts';
import { passwordProblem } from '../../core/password/check.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Services } from './services.ts';

type PasswordHandlers = Pick<Handlers, 'password.set' | 'password.clear'>;

/** The password of the new system's user, by the same rules as the passphrase. */
export function passwordHandlers({ secrets }: Services): PasswordHandlers {
  const vault = secrets.password;
  return {
    'password.set': async ({ password, repetition }) => {
      vault.clear();
      const code = passwordProblem(password);
      if (code !== null) throw problemError(code);
      if (password !== repetition) throw problemError('password-mismatch');
      vault.set(password);
      return Promise.resolve({});
    },
    'password.clear': async () => {
      vault.clear();
      return Promise.resolve({});
    },
  };
}
