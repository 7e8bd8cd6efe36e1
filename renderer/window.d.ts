import type { PageInterface } from '../core/ipc/contract.ts';

declare global {
  interface Window {
    /** The border to main, put here by the preload. */
    readonly tidemark: PageInterface;
  }
}
