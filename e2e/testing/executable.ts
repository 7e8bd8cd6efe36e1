/** The program that starts Electron as an ordinary user; the runner of these tests names it. */
export function electronExecutable(): string {
  const path = process.env['TIDEMARK_ELECTRON'];
  if (path === undefined) throw new Error('TIDEMARK_ELECTRON is not set: use `npm run e2e`');
  return path;
}
