import { requestNames } from '../../core/ipc/channels.ts';
import type { Registry } from './handle.ts';

/**
 * Lets the page ask before there is anybody to answer: the first request of a start loads the handlers,
 * which weigh more than all that the first picture needs, and waits for them.
 *
 * @param registry Electron's, which needs a listener before the page asks
 * @param load calls `handle` of the returned registry for each request of the contract
 */
export function createLateRegistry(registry: Registry, load: () => Promise<unknown>): Registry {
  const listeners = new Map<string, Parameters<Registry['handle']>[1]>();
  for (const name of requestNames) {
    registry.handle(name, async (event, input) => {
      await load();
      const listener = listeners.get(name);
      if (listener === undefined) throw new Error('refused');
      return listener(event, input);
    });
  }
  return { handle: (channel, listener) => listeners.set(channel, listener) };
}
