/** The commands that only read: choices, key-map, preflight, export. */
import { dispatch } from '../dispatch.ts';
import type { VerbOutput } from '../../core/helper/verbs.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import type { CommandLine } from './arguments.ts';
import { print, printJson } from './output.ts';
import { printChoices, printPreflight } from './print-machine.ts';
import { readSpec } from './read-spec.ts';
import { writeExport } from './write-export.ts';

export type ReadingCommand = 'choices' | 'key-map' | 'preflight' | 'export';

function inputOf({ specPath, keyMap }: CommandLine, verb: ReadingCommand): unknown {
  switch (verb) {
    case 'choices':
      return {};
    case 'key-map':
      return { name: keyMap };
    case 'preflight':
      return { spec: specPath === null ? null : readSpec(specPath) };
    case 'export':
      return { spec: readSpec(specPath ?? '') };
  }
}

function printAnswer(verb: ReadingCommand, value: unknown): void {
  switch (verb) {
    case 'choices':
      printChoices(value as VerbOutput<'choices'>);
      return;
    case 'key-map':
      print((value as VerbOutput<'key-map'>).characters);
      return;
    case 'preflight':
      printPreflight(value as VerbOutput<'preflight'>);
      return;
    case 'export':
      for (const { path } of (value as VerbOutput<'export'>).files) print(path);
  }
}

/** @throws ProblemError of the verb, or `file-not-written` */
export async function askMachine(
  verb: ReadingCommand,
  line: CommandLine,
  context: VerbContext,
): Promise<void> {
  const value = await dispatch(verb, inputOf(line, verb), context);
  if (verb === 'export' && line.folderPath !== null) {
    writeExport(line.folderPath, value as VerbOutput<'export'>);
  }
  if (line.isJson) printJson(value);
  else printAnswer(verb, value);
}
