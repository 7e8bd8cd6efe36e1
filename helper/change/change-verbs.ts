/** The verbs that keep and stop keeping. */
import type { Implementations } from '../implementations.ts';
import { listChanges } from './list-changes.ts';
import { resumeChange } from './resume-change.ts';
import { startChange } from './start-change.ts';

export const changeVerbs: Pick<Implementations, 'change-start' | 'changes' | 'change-resume'> = {
  'change-start': startChange,
  changes: async (_input, context) => ({ changes: await listChanges(context) }),
  'change-resume': resumeChange,
};
