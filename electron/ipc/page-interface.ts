import { eventNames, requestNames } from '../../core/ipc/channels.ts';

/** The parts of Electron's IpcRenderer that are used. */
export interface Transport {
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>;
  readonly on: (channel: string, listener: (event: unknown, payload: unknown) => void) => unknown;
  readonly removeListener: (
    channel: string,
    listener: (event: unknown, payload: unknown) => void,
  ) => unknown;
}

type Request = (input: unknown) => Promise<unknown>;
type Subscribe = (listener: (payload: unknown) => void) => () => void;

export interface UntypedPageInterface {
  readonly request: Readonly<Record<string, Request>>;
  readonly on: Readonly<Record<string, Subscribe>>;
}

/**
 * What the page gets: one function for each name of the contract and no way to name a channel itself.
 * Listeners get the payload alone, since Electron's event would hand them the sender.
 */
export function buildPageInterface(transport: Transport): UntypedPageInterface {
  const request = requestNames.map((name): readonly [string, Request] => [
    name,
    async (input) => transport.invoke(name, input),
  ]);
  const on = eventNames.map((name): readonly [string, Subscribe] => [
    name,
    (listener) => {
      const stripped = (_event: unknown, payload: unknown): void => listener(payload);
      transport.on(name, stripped);
      return () => {
        transport.removeListener(name, stripped);
      };
    },
  ]);
  return Object.freeze({
    request: Object.freeze(Object.fromEntries(request)),
    on: Object.freeze(Object.fromEntries(on)),
  });
}
