/**
 * One line of the program's own log, on standard error. Never give it anything that came from the page
 * or that goes to the helper: what is not passed here cannot leak here.
 *
 * @param scope the part of the program that speaks
 */
export function writeLog(scope: string, text: string): void {
  process.stderr.write(`tidemark[${scope}]: ${text}\n`);
}
