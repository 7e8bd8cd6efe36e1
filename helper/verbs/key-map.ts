import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { machineFiles } from '../machine/machine-files.ts';
import { readKeyMap } from '../machine/read-key-map.ts';
import type { VerbContext } from './verb-context.ts';

/** The characters that a console key map can type. Reads only. */
export async function keyMapVerb(
  { name }: VerbInput<'key-map'>,
  { runTool }: Pick<VerbContext, 'runTool'>,
): Promise<VerbOutput<'key-map'>> {
  return { characters: await readKeyMap(name, machineFiles, runTool) };
}
