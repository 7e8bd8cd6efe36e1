/** The second key slot, where one is wanted. */
import { message } from '../messages/render.ts';
import { recoveryKeySlot } from '../recovery-key/recovery-key.ts';
import type { PlanContext } from './context.ts';
import type { Check, Command, Step } from './plan.ts';
import { check, commandWithRecoveryKey, commandWithText, step } from './commands.ts';

/**
 * The slot's key derivation is the cheapest that there is: it makes guessing dear, and nobody guesses
 * 256 random bits. systemd-cryptenroll(1) does the same. What is gained is a key that opens at once, on
 * machines with little memory, too.
 */
const keyDerivation = ['--pbkdf=pbkdf2', '--hash=sha512', '--pbkdf-force-iterations=1000'];

/**
 * Without a key file cryptsetup(8) reads both secrets from standard input, each to the end of its line:
 * first one that opens the container, then the new one.
 */
function addKey({ luks }: PlanContext): Command {
  const flags = ['--batch-mode', `--key-slot=${recoveryKeySlot}`, ...keyDerivation];
  return {
    tool: 'cryptsetup',
    args: ['luksAddKey', ...flags, luks.node],
    stdin: { kind: 'passphrase-and-recovery-key' },
  };
}

/** The mark by which systemd-cryptenroll and the health checks know the slot for what it is. */
function nameKey({ luks }: PlanContext): Command {
  const token = JSON.stringify({ type: 'systemd-recovery', keyslots: [String(recoveryKeySlot)] });
  return commandWithText(token, 'cryptsetup', 'token', 'import', '--json-file=-', luks.node);
}

/** The key is tried on its own slot; nothing is opened. */
export function recoveryKeyCheck({ luks }: PlanContext): Check {
  const flags = ['--test-passphrase', '--type=luks2', `--key-slot=${recoveryKeySlot}`];
  const reading = commandWithRecoveryKey('cryptsetup', 'open', ...flags, '--key-file=-', luks.node);
  const values = { slot: recoveryKeySlot };
  return check(message('check.recovery-key-works', values), reading, { kind: 'success' });
}

/** None, or the one that adds the key. A slot that is taken cannot be filled again, so a repetition formats first. */
export function recoveryKeySteps(context: PlanContext): Step[] {
  if (context.spec.encryption.recoveryKey !== true) return [];
  return [
    step({
      id: 'recovery-key',
      phase: 'encrypt',
      values: { slot: recoveryKeySlot },
      checksIdentity: true,
      commands: [addKey(context), nameKey(context)],
      checks: [recoveryKeyCheck(context)],
      repeatFrom: 'encrypt',
      cancelAfter: message('cancel.encrypted'),
    }),
  ];
}
