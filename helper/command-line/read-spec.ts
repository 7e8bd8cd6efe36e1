import { readFileSync } from 'node:fs';
import { problemError } from '../../core/errors/make-problem.ts';
import { installSpecSchema } from '../../core/spec/spec.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { describeIssues } from '../../core/errors/describe-issues.ts';

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The install spec in a file.
 *
 * @throws ProblemError `spec-unreadable`, `spec-not-json` or `spec-invalid`, which name the place
 */
export function readSpec(path: string): InstallSpec {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw problemError('spec-unreadable', { values: { path, detail: detailOf(error) } });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw problemError('spec-not-json', { values: { path, detail: detailOf(error) } });
  }
  const parsed = installSpecSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw problemError('spec-invalid', { values: { detail: describeIssues(parsed.error.issues) } });
}
