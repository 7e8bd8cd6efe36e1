import type { Problem } from '../../core/errors/problem.ts';
import type { Answer, RequestOutput } from '../../core/ipc/contract.ts';
import type { SliceTools } from './slice.ts';

export type ShownRecoveryKey = RequestOutput<'recoveryKey.make'>;

export interface RecoveryKeySlice {
  /**
   * What main holds: nothing, a key that waits for its test, or one that passed. The key itself is never
   * here: it is in the page that shows it, while it does.
   */
  readonly recoveryKey: 'none' | 'made' | 'tested';
  /** Whether the spec shall have a second key slot. */
  readonly wantRecoveryKey: (isWanted: boolean) => void;
  /** A new key, for the caller to show and forget. */
  readonly makeRecoveryKey: () => Promise<Answer<ShownRecoveryKey>>;
  /** The key that waits for its test, once more. */
  readonly showRecoveryKey: () => Promise<Answer<ShownRecoveryKey>>;
  /** Whether the groups that were asked back are right. */
  readonly confirmRecoveryKey: (groups: readonly string[]) => Promise<boolean>;
  /** Passes on the key of an earlier run. */
  readonly enterRecoveryKey: (key: string) => Promise<Problem | null>;
  readonly saveRecoveryKey: () => Promise<Answer<RequestOutput<'recoveryKey.save'>>>;
  readonly printRecoveryKey: () => Promise<boolean>;
  /** After main said that it has none. */
  readonly forgetRecoveryKey: () => void;
}

export function recoveryKeySlice({ set, get, page }: SliceTools): RecoveryKeySlice {
  return {
    recoveryKey: 'none',
    wantRecoveryKey: (isWanted) => get().setEncryption({ recoveryKey: isWanted }),
    async makeRecoveryKey() {
      const answer = await page.request['recoveryKey.make']({});
      set({ recoveryKey: answer.ok ? 'made' : 'none' });
      return answer;
    },
    async showRecoveryKey() {
      const answer = await page.request['recoveryKey.show']({});
      if (!answer.ok) set({ recoveryKey: 'none' });
      return answer;
    },
    async confirmRecoveryKey(groups) {
      const answer = await page.request['recoveryKey.confirm']({ groups: [...groups] });
      const isSame = answer.ok && answer.value.isSame;
      if (isSame) set({ recoveryKey: 'tested' });
      return isSame;
    },
    async enterRecoveryKey(key) {
      const answer = await page.request['recoveryKey.enter']({ key });
      set({ recoveryKey: answer.ok ? 'tested' : 'none' });
      return answer.ok ? null : answer.problem;
    },
    saveRecoveryKey: () => page.request['recoveryKey.save']({}),
    async printRecoveryKey() {
      const answer = await page.request['recoveryKey.print']({});
      return answer.ok && answer.value.isPrinted;
    },
    forgetRecoveryKey: () => set({ recoveryKey: 'none' }),
  };
}
