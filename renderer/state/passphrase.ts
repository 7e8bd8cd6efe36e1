import type { Problem } from '../../core/errors/problem.ts';
import type { SliceTools } from './slice.ts';

export interface PassphraseSlice {
  /** Main holds a passphrase. The page never does: it reads its inputs once and empties them. */
  readonly hasPassphrase: boolean;
  /** Passes both texts straight on. */
  readonly sendPassphrase: (passphrase: string, repetition: string) => Promise<Problem | null>;
  readonly clearPassphrase: () => Promise<void>;
  /** After main said that it has none. */
  readonly forgetPassphrase: () => void;
}

export function passphraseSlice({ set, page }: SliceTools): PassphraseSlice {
  return {
    hasPassphrase: false,
    async sendPassphrase(passphrase, repetition) {
      const answer = await page.request['passphrase.set']({ passphrase, repetition });
      set({ hasPassphrase: answer.ok });
      return answer.ok ? null : answer.problem;
    },
    async clearPassphrase() {
      await page.request['passphrase.clear']({});
      set({ hasPassphrase: false });
    },
    forgetPassphrase: () => set({ hasPassphrase: false }),
  };
}
