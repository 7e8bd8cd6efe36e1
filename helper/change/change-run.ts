/** A change that is at work: what its steps have at hand. */
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { changePlaces, itemPlace } from '../../core/change/places.ts';
import type { ChangePlaces } from '../../core/change/places.ts';
import type { ChangeItem, ChangeStepId } from '../../core/change/change.ts';
import type { ChangeBegin, ChangeEntry } from '../../core/change/journal.ts';
import { changeProgress } from '../../core/change/progress.ts';
import type { ChangeProgress } from '../../core/change/progress.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { ProblemCode } from '../../core/errors/codes.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import { unexpectedProblem } from '../../core/errors/unexpected.ts';
import { displayCommand } from '../../core/plan/display.ts';
import type { Tool } from '../../core/plan/plan.ts';
import { namesIn } from '../copy/folders.ts';
import type { ToolOptions, ToolResult } from '../tools/run-tool.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { appendChangeEntry, readChangeEntries } from './change-journal.ts';
import { readBootId, subvolumeUuid } from './surroundings.ts';

type EntryDraft = ChangeEntry extends infer E
  ? E extends ChangeEntry
    ? Omit<E, 'atMs'>
    : never
  : never;

export interface ChangeRun {
  readonly begin: ChangeBegin;
  readonly context: VerbContext;
  readonly places: ChangePlaces;
  /** The top level of the file system, mounted for us alone. */
  readonly top: string;
  /**
   * The subvolume that holds the data as programs see or saw it: the root, or after a restart that root
   * among the earlier ones; null when it is gone.
   */
  readonly source: PathBytes | null;
  /** The root is still the one that the change began with. */
  readonly hasSameRoot: boolean;
  readonly hasSameBoot: boolean;
  readonly progress: () => ChangeProgress;
  /** Writes to the journal, and on return it is on the disk. */
  readonly note: (entry: EntryDraft) => void;
}

/** Finds the root of an earlier boot by its UUID. */
export async function earlierRoot(
  top: string,
  begin: ChangeBegin,
  { runTool }: Pick<VerbContext, 'runTool'>,
): Promise<PathBytes | null> {
  const { oldRoots } = begin.system;
  if (oldRoots === null) return null;
  const folder = `${top}/${oldRoots}`;
  for (const name of namesIn(bytesOfText(folder)).toSorted().toReversed()) {
    if (name.endsWith('.json')) continue;
    const uuid = await subvolumeUuid(`${folder}/${name}`, runTool);
    if (uuid === begin.rootUuid) return bytesOfText(`${folder}/${name}`);
  }
  return null;
}

/** Makes a run of a change whose journal has been begun. @throws ProblemError `change-unknown` */
export async function openRun(
  { persist, id, top }: { readonly persist: string; readonly id: string; readonly top: string },
  context: VerbContext,
): Promise<ChangeRun> {
  const entries = readChangeEntries(persist, id);
  let progress = changeProgress(entries);
  if (progress === null) throw problemError('change-unknown', { values: { id } });
  const { begin } = progress;
  const present = `${top}/${begin.system.root}`;
  const hasSameRoot = (await subvolumeUuid(present, context.runTool)) === begin.rootUuid;
  return {
    begin,
    context,
    places: changePlaces(persist, id),
    top,
    source: hasSameRoot ? bytesOfText(present) : await earlierRoot(top, begin, context),
    hasSameRoot,
    hasSameBoot: begin.bootId === readBootId(),
    progress: () => progress ?? unreachable(),
    note: (draft) => {
      const entry: ChangeEntry = { ...draft, atMs: Date.now() };
      appendChangeEntry(persist, id, entry);
      entries.push(entry);
      progress = changeProgress(entries);
    },
  };
}

function unreachable(): never {
  throw new ProblemError(unexpectedProblem());
}

/** The root as it is now, on the top level. */
export function rootOf({ top, begin }: ChangeRun): PathBytes {
  return bytesOfText(`${top}/${begin.system.root}`);
}

/** Where an element's data lies, or will. */
export function placeOf(run: ChangeRun, item: ChangeItem): PathBytes {
  return bytesOfText(itemPlace(item, { persist: run.begin.persist, top: run.top }));
}

/** A path of an element as bytes. */
export function pathOf({ item }: ChangeItem): PathBytes {
  return bytesOfText(item.path);
}

export function say(run: ChangeRun, stepId: ChangeStepId, text: string): void {
  run.context.emit({ kind: 'log', stepId, source: 'note', text: text.slice(0, 4096) });
}

export interface StepCommand {
  readonly stepId: ChangeStepId;
  readonly tool: Tool;
  readonly args: readonly string[];
  readonly options?: ToolOptions;
}

/** Runs a tool with its command and output in the log. */
export async function runLogged(run: ChangeRun, command: StepCommand): Promise<ToolResult> {
  const { stepId, tool, args } = command;
  const { emit, runTool } = run.context;
  const text = displayCommand({ tool, args: [...args] }).slice(0, 4096);
  emit({ kind: 'log', stepId, source: 'command', text });
  return runTool(tool, args, {
    onLine: (source, line) => emit({ kind: 'log', stepId, source, text: line }),
    ...command.options,
  });
}

/** Runs a tool that must succeed. @throws ProblemError `step-failed` with its last lines */
export async function requireTool(run: ChangeRun, command: StepCommand): Promise<ToolResult> {
  const result = await runLogged(run, command);
  if (result.exitCode === 0) return result;
  throw toolFailure(command, result);
}

export function toolFailure(
  { stepId, tool, args }: StepCommand,
  { exitCode, signal, stdout, stderr }: ToolResult,
): ProblemError {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  const command = displayCommand({ tool, args: [...args] }).slice(0, 1000);
  const values = {
    step: `@change.step.${stepId}`,
    command,
    exit: String(exitCode ?? signal),
  };
  return problemError('step-failed', {
    values,
    stepId,
    lines: lines.slice(-20).map((line) => line.slice(0, 1024)),
  });
}

/** A problem of a step. */
export function stepProblem(
  code: ProblemCode,
  stepId: ChangeStepId,
  values: Problem['values'],
): ProblemError {
  return problemError(code, { stepId, values });
}
