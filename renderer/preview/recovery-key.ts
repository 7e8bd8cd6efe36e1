import type { PageInterface } from '../../core/ipc/contract.ts';
import type { Scenario } from './scenario.ts';

type RecoveryKeyRequests = Pick<
  PageInterface['request'],
  | 'recoveryKey.make'
  | 'recoveryKey.show'
  | 'recoveryKey.confirm'
  | 'recoveryKey.enter'
  | 'recoveryKey.save'
  | 'recoveryKey.print'
>;

/** Always the same, so that pictures of it are; it opens nothing. */
const shown = {
  key: 'cbdefghi-jklnrtuv-vutrnlkj-ihgfedbc-cccccccc-vvvvvvvv-tidefree-kenntnhi',
  asked: [3, 7],
} as const;

/** Main's part, with a key for show. */
export function recoveryKeyRequests({ save }: Scenario): RecoveryKeyRequests {
  const right = shown.asked.map((number) => shown.key.split('-')[number - 1]).join();
  const isInMemory = save === 'memory';
  const path = isInMemory ? '/home/nixos/key.txt' : '/run/media/nixos/STICK/key.txt';
  return {
    'recoveryKey.make': async () => ({ ok: true, value: shown }),
    'recoveryKey.show': async () => ({ ok: true, value: shown }),
    'recoveryKey.confirm': async ({ groups }) => ({
      ok: true,
      value: { isSame: groups.join() === right },
    }),
    'recoveryKey.enter': async () => ({ ok: true, value: {} }),
    'recoveryKey.save': async () => ({ ok: true, value: { path, isInMemory } }),
    'recoveryKey.print': async () => ({ ok: true, value: { isPrinted: true } }),
  };
}
