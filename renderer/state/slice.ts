import type { PageInterface } from '../../core/ipc/contract.ts';
import type { AppState } from './store.ts';

/** What a slice is made with: the whole state to read and change, and the border to main. */
export interface SliceTools {
  readonly set: (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;
  readonly get: () => AppState;
  readonly page: PageInterface;
}
