import type { EventName, Events } from '../../core/ipc/contract.ts';

/** Sends an event to the page, if there is one. */
export type Emit = <N extends EventName>(name: N, payload: Events[N]) => void;

/** The parts of a window that are used. */
export interface Receiver {
  readonly isDestroyed: () => boolean;
  readonly webContents: {
    readonly isDestroyed: () => boolean;
    readonly isCrashed: () => boolean;
    readonly send: (channel: string, payload: unknown) => void;
  };
}

/** A page that has gone or crashed misses events; it asks for the whole job when it is back. */
export function createEmit(receiver: () => Receiver | null): Emit {
  return (name, payload) => {
    const window = receiver();
    if (window === null || window.isDestroyed()) return;
    const { webContents } = window;
    if (!webContents.isDestroyed() && !webContents.isCrashed()) webContents.send(name, payload);
  };
}
