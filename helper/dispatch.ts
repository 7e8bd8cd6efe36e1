/**
 * The dispatcher: the one way to a verb. Whoever asks, the order is the same: is the verb known, may the
 * caller have it, is the input valid, then the verb. Verbs cannot be called around it; a test goes
 * through all of them and sees each refused to an ordinary user and with a wrong input.
 */
import { describeIssues } from '../core/errors/describe-issues.ts';
import { problemError } from '../core/errors/make-problem.ts';
import { verbs } from '../core/helper/verbs.ts';
import type { Verb, VerbInput, VerbOutput } from '../core/helper/verbs.ts';
import { changeVerbs } from './change/change-verbs.ts';
import { driftVerbs } from './drift/drift-verbs.ts';
import { explainVerbs } from './explain/explain-verbs.ts';
import { healthVerbs } from './health/health-verbs.ts';
import type { Implementations } from './implementations.ts';
import { withoutLooks } from './look/turns.ts';
import { persistVerbs } from './persist/persist-verbs.ts';
import { stickVerbs } from './stick/stick-verbs.ts';
import { rootsVerbs } from './roots/roots-verbs.ts';
import { choicesVerb } from './verbs/choices.ts';
import { cleanUpVerb } from './verbs/clean-up.ts';
import { exportVerb } from './verbs/export.ts';
import { installVerb } from './verbs/install.ts';
import { diskFingerprintVerb, diskHealthVerb, existingSystemsVerb } from './verbs/look.ts';
import { keyMapVerb } from './verbs/key-map.ts';
import { planVerb } from './verbs/plan.ts';
import { preflightVerb } from './verbs/preflight.ts';
import { probe } from './verbs/probe.ts';
import { statusVerb } from './verbs/status.ts';
import { verbsForEverybody } from './verbs/verb-context.ts';
import type { VerbContext } from './verbs/verb-context.ts';

const implementations: Implementations = {
  probe: (_input, context) => probe(context),
  'existing-systems': (_input, context) => existingSystemsVerb(context),
  'disk-health': (_input, context) => diskHealthVerb(context),
  'disk-fingerprint': (_input, context) => diskFingerprintVerb(context),
  plan: (input) => planVerb(input),
  install: (input, context) => withoutLooks(() => installVerb(input, context)),
  choices: (_input, context) => choicesVerb(context),
  'key-map': keyMapVerb,
  preflight: preflightVerb,
  export: exportVerb,
  status: () => statusVerb(),
  'clean-up': (_input, context) => cleanUpVerb(context),
  ...driftVerbs,
  ...explainVerbs,
  ...persistVerbs,
  ...changeVerbs,
  ...rootsVerbs,
  ...healthVerbs,
  ...stickVerbs,
};

function isVerb(name: string): name is Verb {
  return Object.hasOwn(verbs, name);
}

/** The input of a verb, or the problem with it. Values are never repeated: one may be a secret. */
function parseInput<V extends Verb>(verb: V, input: unknown): VerbInput<V> {
  const parsed = verbs[verb].input.safeParse(input);
  if (parsed.success) return parsed.data as VerbInput<V>;
  const { issues } = parsed.error;
  const isAboutSpec = issues.every(({ path }) => path[0] === 'spec');
  const detail = describeIssues(issues);
  throw problemError(isAboutSpec ? 'spec-invalid' : 'request-invalid', { values: { detail } });
}

/** Whether this process has root's rights. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function call<V extends Verb>(
  verb: V,
  input: unknown,
  context: VerbContext,
): Promise<VerbOutput<V>> {
  return implementations[verb](parseInput(verb, input), context);
}

/**
 * Runs a verb.
 *
 * @throws ProblemError of the guards here or of the verb
 */
export async function dispatch(
  name: string,
  input: unknown,
  context: VerbContext,
): Promise<unknown> {
  if (!isVerb(name)) throw problemError('verb-unknown', { values: { verb: name } });
  if (!isRoot() && !verbsForEverybody.includes(name)) throw problemError('not-root');
  return call(name, input, context);
}
