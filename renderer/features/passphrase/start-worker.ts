/**
 * Starts the worker that estimates.
 *
 * A worker's address is a trusted type: the content policy demands that a policy of a known name has
 * vouched for it. This is the one such policy of the page. It vouches for a single address, which the
 * build put here, whatever it is asked; and the name can be used once only, so nothing else can make
 * itself a policy by it.
 */
// oxlint-disable-next-line import/default -- Vite makes this module, which is the address
import workerAddress from './strength-worker.ts?worker&url';

/** Also stands in the content policy. */
const policyName = 'tidemark-worker';

/** The part of Trusted Types that is used; not every browser has them, the window's has. */
interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: () => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

function isFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

function makePolicy(): ReturnType<PolicyFactory['createPolicy']> | null {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (!isFactory(factory)) return null;
  return factory.createPolicy(policyName, { createScriptURL: () => workerAddress });
}

const policy = makePolicy();

/** A worker that answers each `EstimateOrder` with an `Estimate`. */
export function startWorker(): Worker {
  const address = policy === null ? workerAddress : policy.createScriptURL('');
  return new Worker(address, { type: 'module' });
}
