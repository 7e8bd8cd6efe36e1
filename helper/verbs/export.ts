import { exportFiles } from '../../core/export/export-files.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';

/** The spec as a disko layout and a flake for other machines. Touches nothing and reads nothing. */
export function exportVerb({ spec }: VerbInput<'export'>): Promise<VerbOutput<'export'>> {
  return Promise.resolve({ files: [...exportFiles(spec)] });
}
