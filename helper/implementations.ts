import type { Verb, VerbInput, VerbOutput } from '../core/helper/verbs.ts';
import type { VerbContext } from './verbs/verb-context.ts';

/** What does each verb. Verbs are called through the dispatcher, never directly. */
export type Implementations = {
  readonly [V in Verb]: (input: VerbInput<V>, context: VerbContext) => Promise<VerbOutput<V>>;
};
