import type { ProblemCode } from '../../core/errors/codes.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { recoveryKeySlot } from '../../core/recovery-key/recovery-key.ts';
import type { RunContext } from '../run/run-context.ts';

interface Key {
  /** The step that puts it into the container. */
  readonly stepId: string;
  readonly slot: number;
  readonly secret: Uint8Array | null;
  readonly code: ProblemCode;
}

async function requireOpening({ slot, secret, code }: Key, run: RunContext): Promise<void> {
  const node = run.plan.partitions.find(({ role }) => role === 'luks')?.node;
  if (node === undefined || secret === null) return;
  const flags = ['--test-passphrase', '--type=luks2', `--key-slot=${slot}`, '--key-file=-'];
  const { exitCode } = await run.runTool('cryptsetup', ['open', ...flags, node], { stdin: secret });
  if (exitCode !== 0) throw problemError(code);
}

/**
 * A container that an earlier attempt formatted must open with the keys of today.
 *
 * @param startIndex the index of the step that the run begins with
 * @throws ProblemError `passphrase-wrong`, `recovery-key-wrong`
 */
export async function requireOpeningKeys(run: RunContext, startIndex: number): Promise<void> {
  const { passphrase, recoveryKey } = run.secrets;
  const keys: readonly Key[] = [
    { stepId: 'encrypt', slot: 0, secret: passphrase, code: 'passphrase-wrong' },
    {
      stepId: 'recovery-key',
      slot: recoveryKeySlot,
      secret: recoveryKey,
      code: 'recovery-key-wrong',
    },
  ];
  for (const key of keys) {
    const at = run.plan.steps.findIndex(({ id }) => id === key.stepId);
    if (at >= 0 && startIndex > at) await requireOpening(key, run);
  }
}
