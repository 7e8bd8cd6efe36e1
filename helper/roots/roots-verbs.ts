/** The verbs about earlier roots. */
import type { Implementations } from '../implementations.ts';
import { earlierRootsVerb } from './earlier-roots.ts';
import { restoreVerb } from './restore.ts';
import { versionCompareVerb } from './version-compare.ts';
import { versionsVerb } from './versions.ts';

export const rootsVerbs: Pick<
  Implementations,
  'earlier-roots' | 'versions' | 'version-compare' | 'restore'
> = {
  'earlier-roots': earlierRootsVerb,
  versions: versionsVerb,
  'version-compare': versionCompareVerb,
  restore: restoreVerb,
};
