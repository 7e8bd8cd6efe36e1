export interface Failure {
  /** Where and what, for example `core/plan.test.ts > an empty disk`. */
  readonly name: string;
  readonly message: string;
}

/** What one stage of the tests found. */
export interface StageResult {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** Names; a skipped test never counts as passed. */
  readonly skipped: readonly string[];
}

/** A stage that could not do its work counts as one failed test. */
export function brokenStage(name: string, message: string): StageResult {
  return { passed: 0, failures: [{ name: `stage ${name}`, message }], skipped: [] };
}

/** A stage that ran no test at all has proved nothing, so it is broken. */
export function mustHaveRun(name: string, result: StageResult): StageResult {
  const ran = result.passed + result.failures.length;
  return ran > 0 ? result : { ...brokenStage(name, 'It ran no test.'), skipped: result.skipped };
}

/** The last line of a test run: `N passed, N failed`, and `, N skipped` when there are any. */
export function countLine(results: readonly StageResult[]): string {
  const sum = (count: (result: StageResult) => number): number => {
    return results.reduce((total, result) => total + count(result), 0);
  };
  const skipped = sum((result) => result.skipped.length);
  const line = `${sum((result) => result.passed)} passed, ${sum((result) => result.failures.length)} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
