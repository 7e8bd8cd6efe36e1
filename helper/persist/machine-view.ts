/** What proposals look at, read once: the list, the mounts, the accounts, the units. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { bytesOfText } from '../../core/drift/path-text.ts';
import { rootMounts } from '../../core/drift/root-mounts.ts';
import type { RootMount } from '../../core/drift/root-mounts.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import type { UnitTable } from '../../core/drift/units.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import { codeOf } from '../copy/bytes.ts';
import { readUnits } from '../explain/units.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { readAccountNames } from './accounts.ts';
import type { AccountNames } from './accounts.ts';
import { readPersistFile } from './read-persist-file.ts';
import type { PersistFile } from './read-persist-file.ts';

export interface MachineView {
  readonly system: DriftSystem;
  readonly persist: string;
  readonly persistFile: string;
  readonly file: PersistFile;
  readonly mounts: readonly RootMount[];
  readonly users: AccountNames;
  readonly groups: AccountNames;
  readonly units: UnitTable;
}

/** The kept place and the list in it. */
export interface PersistPlace {
  readonly persist: string;
  readonly persistFile: string;
}

/**
 * Where the list of what is kept lies.
 *
 * @throws ProblemError `persist-missing`, or `module-missing` where nothing reads such a list
 */
export function requirePersist({ persist, persistFile }: DriftSystem): PersistPlace {
  if (persist === null) throw problemError('persist-missing', { values: { detail: '/persist' } });
  if (persistFile === null) throw problemError('module-missing');
  return { persist, persistFile };
}

function requireWritable(persist: string): void {
  try {
    accessSync(persist, constants.W_OK);
  } catch (error) {
    const code = codeOf(error) === 'ENOENT' ? 'persist-missing' : 'persist-read-only';
    throw problemError(code, { values: { path: persist, detail: persist } });
  }
}

/**
 * @throws ProblemError of `requirePersist` and `readPersistFile`, or `persist-read-only`
 */
export async function readMachineView(
  system: DriftSystem,
  context: VerbContext,
): Promise<MachineView> {
  const { persist, persistFile } = requirePersist(system);
  requireWritable(persist);
  const file = await readPersistFile(persistFile, context);
  const declared = [...file.data.directories, ...file.data.files].map(({ path }) =>
    bytesOfText(path),
  );
  const mountInfo = readFileSync('/proc/self/mountinfo', 'latin1');
  return {
    system,
    persist,
    persistFile,
    file,
    mounts: rootMounts({
      mountInfo,
      persist: bytesOfText(persist),
      declared: new Set(declared),
    }),
    users: readAccountNames('/etc/passwd'),
    groups: readAccountNames('/etc/group'),
    units: await readUnits(context),
  };
}
