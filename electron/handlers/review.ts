import { problemError } from '../../core/errors/make-problem.ts';
import { planScript } from '../../core/plan/script.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { saveText } from './save-text.ts';
import type { Services } from './services.ts';

type ReviewHandlers = Pick<Handlers, 'review.open' | 'review.saveScript'>;

export function reviewHandlers(services: Services): ReviewHandlers {
  const { session, confirmations, texts, chooseFile } = services;
  return {
    'review.open': async ({ spec }) => {
      const connection = await session.connection();
      const { plan, planHash } = await connection.request('plan', { spec }).result;
      return { plan, planHash, confirmation: confirmations.mint({ spec, plan, planHash }) };
    },
    'review.saveScript': async ({ confirmation }) => {
      const review = confirmations.peek(confirmation);
      if (review === null) throw problemError('not-confirmed');
      return saveText(chooseFile, {
        title: texts().saveScriptTitle,
        defaultName: 'tidemark-install.sh',
        text: planScript(review.plan),
        mode: 0o700,
      });
    },
  };
}
