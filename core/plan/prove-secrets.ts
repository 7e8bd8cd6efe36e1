/** Proof about secrets: the passphrase opens the disk, and no secret lies on it. And compression. */
import { message } from '../messages/render.ts';
import { swapSubvolumeName } from '../spec/defaults.ts';
import { check, command, commandWithPassphrase } from './commands.ts';
import { recoveryKeyCheck } from './steps-recovery-key.ts';
import type { PlanContext } from './context.ts';
import { topLevelPath, underTarget } from './places.ts';
import type { Check } from './plan.ts';
import { targetMounts } from './steps-files.ts';

/** The passphrase is derived and tried as the boot will do it; nothing is opened. */
function passphraseCheck({ luks }: PlanContext): Check {
  const flags = ['open', '--test-passphrase', '--type=luks2', '--key-file=-'];
  const reading = commandWithPassphrase('cryptsetup', ...flags, luks.node);
  return check(message('check.passphrase-works'), reading, { kind: 'success' });
}

/** Every key that opens the disk, tried. */
export function keyChecks(context: PlanContext): Check[] {
  const hasRecoveryKey = context.spec.encryption.recoveryKey === true;
  return [passphraseCheck(context), ...(hasRecoveryKey ? [recoveryKeyCheck(context)] : [])];
}

/** filefrag(8) calls an extent "encoded" that is not on the disk as it is in the file. */
export function compressionCheck(path: string): Check {
  const reading = command('filefrag', '-v', path);
  return check(message('check.compressed'), reading, { kind: 'words', words: ['encoded'] });
}

type SearchedSecret = 'passphrase' | 'user-password' | 'recovery-key';

function searchedSecrets({ spec }: PlanContext): readonly SearchedSecret[] {
  const always = ['passphrase', 'user-password'] as const;
  return spec.encryption.recoveryKey === true ? [...always, 'recovery-key'] : always;
}

/**
 * Searches for a secret. The pattern comes by standard input; of a file that holds it only the name is
 * printed. Binary files are searched as such: taken for text, a large one would be a single line in memory.
 * Each subvolume is searched by itself at the top level, so that nothing mounted is in the
 * way. Swap is left out: it holds memory, and is encrypted or was chosen not to be. Of the store, whose
 * packages nobody here has written, the recipes are searched: a configuration's texts are all in them.
 */
export function secretChecks(context: PlanContext): Check[] {
  const nix = context.spec.btrfs.subvolumes.find(({ role }) => role === 'nix')?.name ?? 'nix';
  const places = targetMounts(context)
    .map(({ subvolume }) => subvolume)
    .filter((name) => name !== swapSubvolumeName && name !== nix)
    .map((name) => `${topLevelPath}/${name}`);
  const flags = ['--recursive', '--fixed-strings', '--files-with-matches', '--devices=skip'];
  const search = (kind: SearchedSecret, ...args: string[]): Check['command'] => ({
    tool: 'grep',
    args: [...flags, '--file=-', ...args],
    stdin: { kind },
  });
  return searchedSecrets(context).flatMap((kind) => [
    check(
      message(`check.no-${kind}`),
      search(kind, ...places, `${topLevelPath}/${nix}/var`, underTarget('/boot')),
      { kind: 'not-found' },
    ),
    check(
      message(`check.no-${kind}-in-store`),
      search(kind, '--include=*.drv', `${topLevelPath}/${nix}/store`),
      { kind: 'not-found' },
    ),
  ]);
}
