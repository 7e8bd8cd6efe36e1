/**
 * For packages: `node scripts/install-desktop-files.ts PREFIX --launcher PATH [--program NAME]`. It needs
 * nothing installed, so that a package can run it while it is being built.
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

import { installDesktopFiles } from './desktop/desktop-files.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { launcher: { type: 'string' }, program: { type: 'string', default: 'tidemark' } },
});
const [prefix] = positionals;
if (prefix === undefined || values.launcher === undefined) {
  process.stderr.write('Usage: install-desktop-files.ts PREFIX --launcher PATH [--program NAME]\n');
  process.exitCode = 64;
} else {
  const resources = fileURLToPath(new URL('../resources', import.meta.url));
  installDesktopFiles({ resources, prefix, program: values.program, launcher: values.launcher });
}
