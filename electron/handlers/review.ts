import { problemError } from '../../core/errors/make-problem.ts';
import { exportFiles } from '../../core/export/export-files.ts';
import { planScript } from '../../core/plan/script.ts';
import { configurationFiles } from '../../core/system/configuration-files.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { saveFolder } from './save-folder.ts';
import { saveText } from './save-text.ts';
import type { Services } from './services.ts';

type ReviewHandlers = Pick<Handlers, 'review.open' | 'review.export' | 'review.saveScript'>;

export function reviewHandlers(services: Services): ReviewHandlers {
  const { session, confirmations, texts, chooseFile, chooseFolder } = services;
  return {
    'review.open': async ({ spec }) => {
      const connection = await session.connection();
      const { plan, planHash } = await connection.request('plan', { spec }).result;
      const confirmation = confirmations.mint({ spec, plan, planHash });
      return { plan, planHash, confirmation, files: configurationFiles(spec) };
    },
    'review.export': async ({ confirmation }) => {
      const review = confirmations.peek(confirmation);
      if (review === null) throw problemError('not-confirmed');
      const { spec } = review;
      const parent = await chooseFolder(texts().exportTitle);
      if (parent === null) return { path: null };
      const name = `tidemark-${spec.system?.hostName ?? 'disk'}`;
      return { path: await saveFolder({ parent, name, files: exportFiles(spec) }) };
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
