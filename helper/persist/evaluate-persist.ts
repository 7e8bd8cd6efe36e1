/** The data in a text of persist.nix, as Nix itself evaluates it. */
import { makeProblem } from '../../core/errors/make-problem.ts';
import { ProblemError } from '../../core/errors/problem.ts';
import { readNixComplaint } from '../../core/persist/nix-complaint.ts';
import { persistDataSchema } from '../../core/persist/persist-data.ts';
import type { PersistData } from '../../core/persist/persist-data.ts';
import { describePersistIssues } from '../../core/persist/persist-issues.ts';
import { cleanLine } from '../tools/run-tool.ts';
import type { VerbContext } from '../verbs/verb-context.ts';

/** Plain data takes milliseconds; what takes this long does not end. */
const evaluationLimitMs = 30_000;

/** Nothing is read, fetched, built or written but what `-I` names, which is read. */
const restrictions = [
  ['--eval', '--strict', '--json'],
  ['--store', 'dummy://'],
  ['--option', 'restrict-eval', 'true'],
  ['--option', 'allow-import-from-derivation', 'false'],
  ['--option', 'nix-path', ''],
].flat();

export interface PersistSource {
  /** The folder that the file lies in, without links on the way: paths in the text begin there. */
  readonly folder: string;
  /** The file's name for people. */
  readonly path: string;
  readonly text: string;
}

/** `persist-file-broken`: where, and why. */
export function brokenFile(
  path: string,
  detail: string,
  lines: readonly string[] = [],
): ProblemError {
  const shown = lines.map(cleanLine).filter((line) => line !== '');
  return new ProblemError(
    makeProblem('persist-file-broken', {
      values: { path, detail: cleanLine(detail) },
      lines: shown.slice(0, 40),
    }),
  );
}

function parsed(stdout: string, path: string): unknown {
  try {
    return JSON.parse(stdout) as unknown;
  } catch {
    throw brokenFile(path, 'Nix gave no value for it.');
  }
}

/**
 * Evaluates a text of persist.nix. Nix gets it on standard input, so that what was read is what is
 * evaluated, and runs restricted: it may read nothing but the file's own folder, fetch nothing, build
 * nothing, and has no store to write to. The file is plain data; whatever needs more is no such file.
 *
 * @throws ProblemError `persist-file-broken` with Nix' message and line, or naming the attribute that
 * does not fit
 */
export async function evaluatePersist(
  { folder, path, text }: PersistSource,
  context: Pick<VerbContext, 'runTool'>,
): Promise<PersistData> {
  const words = [...restrictions, '-I', folder, '-'];
  const { exitCode, stdout, stderr } = await context.runTool('nix-instantiate', words, {
    stdin: text,
    folder,
    timeoutMs: evaluationLimitMs,
  });
  if (exitCode === null) throw brokenFile(path, 'Nix did not come to an end with it.');
  if (exitCode !== 0) {
    const { line, column, message, lines } = readNixComplaint(stderr, path);
    const place = line === null ? '' : `line ${line}, column ${column ?? 1}: `;
    throw brokenFile(path, `${place}${message}`, lines);
  }
  const value = parsed(stdout, path);
  const data = persistDataSchema.safeParse(value);
  if (!data.success) throw brokenFile(path, describePersistIssues(data.error.issues, value));
  return data.data;
}
