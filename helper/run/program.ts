/** The archive of Tidemark itself, for the system that is being installed. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { problemError } from '../../core/errors/make-problem.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { programArchive } from '../../core/system/program.ts';
import { ownFolder } from '../tools/own-folder.ts';

/** Beside this program, whose place has been found to be root's alone. */
function archivePath(): string {
  return join(ownFolder(), programArchive);
}

/**
 * Makes sure of the archive before the first step, if the plan copies it.
 *
 * @throws ProblemError `program-missing`
 */
export function requireProgram({ steps }: Plan): void {
  const copies = steps.some(({ commands }) =>
    commands.some(({ stdin }) => stdin.kind === 'program'),
  );
  if (!copies) return;
  const path = archivePath();
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw problemError('program-missing', { values: { path } });
  }
}

/** The archive's bytes: a few MB. */
export function readProgram(): Uint8Array {
  return readFileSync(archivePath());
}
