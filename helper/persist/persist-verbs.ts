/** The verbs about the list of what is kept. */
import type { Implementations } from '../implementations.ts';
import { persistExportVerb } from './export.ts';
import { propose } from './propose.ts';
import { rulesSetVerb, rulesVerb } from './rules.ts';

export const persistVerbs: Pick<
  Implementations,
  'rules' | 'rules-set' | 'persist-export' | 'change-propose'
> = {
  rules: rulesVerb,
  'rules-set': rulesSetVerb,
  'persist-export': persistExportVerb,
  'change-propose': async (request, context) => (await propose(request, context)).proposal,
};
