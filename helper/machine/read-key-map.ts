import { parseKeyTables } from '../../core/keyboard/key-table.ts';
import { typedCharacters } from '../../core/keyboard/typed-characters.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { keyMapFiles } from './key-map-files.ts';
import type { MachineFiles } from './machine-files.ts';

/** loadkeys reads a few small files; in ms. */
const limitMs = 10_000;

/**
 * The characters that a console key map can type. `loadkeys --mktable` prints the map and loads
 * nothing. A map includes other files by name, so only listed maps are read, never a caller's path.
 *
 * @throws ProblemError `key-map-unknown`, `tool-missing`, `tool-output-unexpected`
 */
export async function readKeyMap(
  name: string,
  files: MachineFiles,
  runTool: RunTool,
): Promise<string> {
  const path = (await keyMapFiles(files)).get(name);
  if (path === undefined) throw problemError('key-map-unknown', { values: { name } });
  const args = ['--unicode', '--mktable', path];
  const { exitCode, stdout } = await runTool('loadkeys', args, { timeoutMs: limitMs });
  const characters = exitCode === 0 ? typedCharacters(parseKeyTables(stdout)) : '';
  if (characters === '') {
    throw problemError('tool-output-unexpected', { values: { tool: 'loadkeys' } });
  }
  return characters;
}
