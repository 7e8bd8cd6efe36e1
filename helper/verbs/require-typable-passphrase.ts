import { problemError } from '../../core/errors/make-problem.ts';
import { untypableCharacters } from '../../core/passphrase/typable.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { keyMapFiles } from '../machine/key-map-files.ts';
import { machineFiles } from '../machine/machine-files.ts';
import { readKeyMap } from '../machine/read-key-map.ts';
import type { VerbContext } from './verb-context.ts';

/**
 * Refuses a passphrase that the console's key map cannot type: the disk could not be opened at boot.
 * A machine without key maps cannot say, and then nothing is refused. The problem names one character,
 * no more of a secret than the person needs to mend it.
 *
 * @throws ProblemError `passphrase-not-typable`, `key-map-unknown`
 */
export async function requireTypablePassphrase(
  { system }: InstallSpec,
  passphrase: string,
  { runTool }: Pick<VerbContext, 'runTool'>,
): Promise<void> {
  if (system === undefined || (await keyMapFiles(machineFiles)).size === 0) return;
  const keyMap = system.keyboard.consoleKeyMap;
  const typable = await readKeyMap(keyMap, machineFiles, runTool);
  const [first] = untypableCharacters(passphrase, typable);
  if (first === undefined) return;
  throw problemError('passphrase-not-typable', { values: { keyMap, characters: first } });
}
