// Prints package.json with what only the installed program needs: where the helper's files lie.
// Usage: write-places.mjs PACKAGE.JSON FOLDER
import { readFileSync } from 'node:fs';

const [file, folder] = process.argv.slice(2);
const { name, productName, version, description, license, type, main, desktopName } = JSON.parse(
  readFileSync(file, 'utf8'),
);
const kept = { name, productName, version, description, license, type, main, desktopName };
process.stdout.write(
  `${JSON.stringify({ ...kept, tidemark: { helperFolder: folder } }, null, 2)}\n`,
);
