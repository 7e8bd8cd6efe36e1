import { problemError } from '../../../core/errors/make-problem.ts';
import { finishAtShutdown } from '../../change/resume-change.ts';
import { isRoot } from '../../dispatch.ts';
import { printStatusLine, withChangeEvents } from './change-output.ts';
import type { DriftCommand } from './drift-command.ts';

export const finishAtShutdownCommand: DriftCommand = {
  name: 'finish-at-shutdown',
  usage: `  tidemark-helper drift finish-at-shutdown ID
      brings over what was written since a change was prepared for the next boot; the system runs
      this by itself when it is shut down`,
  run: async (words, context) => {
    const [id, ...others] = words;
    if (id === undefined || others.length > 0) {
      throw problemError('usage', {
        values: { detail: 'drift finish-at-shutdown takes one change' },
      });
    }
    if (!isRoot()) throw problemError('not-root');
    printStatusLine(await finishAtShutdown(id, withChangeEvents(context, false)));
    return 0;
  },
};
