import type { VerbOutput } from '../../core/helper/verbs.ts';
import { machineFiles } from '../machine/machine-files.ts';
import { readChoices } from '../machine/read-choices.ts';
import type { VerbContext } from './verb-context.ts';

/** What one can choose from on this machine. Reads only. */
export function choicesVerb({
  runTool,
}: Pick<VerbContext, 'runTool'>): Promise<VerbOutput<'choices'>> {
  return readChoices(machineFiles, runTool);
}
