/** The verb that tells all about one entry. */
import { scanOf } from '../drift/session.ts';
import type { Implementations } from '../implementations.ts';
import { readDetails } from './details.ts';

export const explainVerbs: Pick<Implementations, 'drift-details'> = {
  'drift-details': async ({ scanId, path }, context) =>
    readDetails(scanOf(context.drift, scanId), path, context),
};
