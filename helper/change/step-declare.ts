import { readFileSync } from 'node:fs';
import { writePersistFile } from '../persist/write-persist-file.ts';
import { stepProblem } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';

export function readList({ begin }: ChangeRun): string {
  try {
    return readFileSync(begin.file.path, 'utf8');
  } catch {
    return '';
  }
}

/** Writes the new list. @throws ProblemError `persist-file-changed` when it is neither the old nor the new one */
export async function declareStep(run: ChangeRun): Promise<void> {
  const { path, before, after } = run.begin.file;
  const present = readList(run);
  if (present === after) return;
  if (present !== before) throw stepProblem('persist-file-changed', 'declare', { path });
  await writePersistFile({ path, before, text: after }, run.context);
}

/** Writes the old list again, unless it is there; a list that somebody changed since is left to them. */
export async function undeclare(run: ChangeRun): Promise<void> {
  const { path, before, after } = run.begin.file;
  const present = readList(run);
  if (present === before) return;
  if (present !== after) throw stepProblem('persist-file-changed', 'declare', { path });
  await writePersistFile({ path, before: after, text: before }, run.context);
}
