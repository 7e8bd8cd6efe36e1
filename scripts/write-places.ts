/**
 * For packages whose Electron is shared: `node scripts/write-places.ts PACKAGE.JSON FOLDER` prints
 * package.json with where the helper's files lie, and without what only a checkout needs. It needs
 * nothing installed, so that a package can run it while it is being built.
 */
import { readFileSync } from 'node:fs';

const kept = ['name', 'version', 'description', 'license', 'type', 'main', 'desktopName'];

const [file, folder] = process.argv.slice(2);
if (file === undefined || folder === undefined) {
  process.stderr.write('Usage: write-places.ts PACKAGE.JSON FOLDER\n');
  process.exitCode = 64;
} else {
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  const fields = Object.entries(whole).filter(([name]) => kept.includes(name));
  const content = { ...Object.fromEntries(fields), tidemark: { helperFolder: folder } };
  process.stdout.write(`${JSON.stringify(content, null, 2)}\n`);
}
