import type { RequestInput, RequestName, RequestOutput } from '../../core/ipc/contract.ts';

export type Handler<N extends RequestName> = (input: RequestInput<N>) => Promise<RequestOutput<N>>;

/** One handler for each request of the contract; leaving one out does not compile. */
export type Handlers = { readonly [N in RequestName]: Handler<N> };
