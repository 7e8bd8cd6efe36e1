import type { DriftSystem } from '../../core/drift/system.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import type { PersistReading } from '../../core/health/readings.ts';
import { readPersistFile } from '../persist/read-persist-file.ts';
import type { VerbContext } from '../verbs/verb-context.ts';

/** The list of what is kept; null where it could not even be tried (no Nix, for one). */
export async function readPersist(
  { persistFile }: DriftSystem,
  context: VerbContext,
): Promise<PersistReading | null> {
  if (persistFile === null) return { kind: 'none' };
  try {
    const { data } = await readPersistFile(persistFile, context);
    const items = data.directories.length + data.files.length;
    return { kind: 'read', items, rules: data.ignore.length };
  } catch (error) {
    const isBroken = error instanceof ProblemError && error.problem.code === 'persist-file-broken';
    if (!isBroken) return null;
    const detail = String(error.problem.values['detail'] ?? '').slice(0, 2000);
    return { kind: 'broken', path: persistFile, detail };
  }
}
