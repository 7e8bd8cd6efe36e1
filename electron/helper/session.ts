/** The helper as the rest of main uses it: started when first needed, again when it has gone. */
import type { Problem } from '../../core/errors/problem.ts';
import type { HelperConnection } from './connection.ts';

export interface SessionOptions {
  readonly start: () => Promise<HelperConnection>;
  /** The helper has gone although nobody ended it. */
  readonly onLost: (problem: Problem) => void;
}

export interface HelperSession {
  /** The open connection. While a password dialog waits, everybody waits for the same one. */
  readonly connection: () => Promise<HelperConnection>;
  /** The open connection, or null: this starts nothing, and asks nobody for a password. */
  readonly openConnection: () => Promise<HelperConnection | null>;
  /** Ends the helper and waits until it has gone, at most so many milliseconds. */
  readonly end: (patienceMs: number) => Promise<void>;
}

async function delay(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

export function createHelperSession(options: SessionOptions): HelperSession {
  let current: Promise<HelperConnection> | null = null;

  async function open(): Promise<HelperConnection> {
    const connection = await options.start();
    void connection.ended.then((problem) => {
      current = null;
      if (problem !== null) options.onLost(problem);
    });
    return connection;
  }

  return {
    async connection() {
      current ??= open().catch((error: unknown) => {
        current = null;
        throw error;
      });
      return current;
    },
    async openConnection() {
      return current === null ? null : current.catch(() => null);
    },
    async end(patienceMs) {
      if (current === null) return;
      // A dialog that is still open is left behind; what it starts later meets the end of input.
      const connection = await Promise.race([current.catch(() => null), delay(0).then(() => null)]);
      connection?.close();
      if (connection !== null) await Promise.race([connection.exited, delay(patienceMs)]);
    },
  };
}
