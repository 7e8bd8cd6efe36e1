// The one entry of every npm script. It must run on any Node from 18 on with nothing installed,
// so it is plain JavaScript and uses built-in modules only. It makes the checkout complete
// (packages, the Node that the project runs on) and hands over to scripts/COMMAND.ts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, 'node_modules');
const stamp = join(packages, '.tidemark');
const node = join(packages, '.bin', 'node');
const commands = [
  'dev',
  'build',
  'check',
  'test',
  'e2e',
  'dist',
  'try',
  'bench:install',
  'bench:drift',
  'bench:persist',
  'bench:start',
];

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockHash();
}

/**
 * @param {readonly string[]} argv
 * @param {string} folder
 */
function npm(argv, folder) {
  const result = spawnSync('npm', argv, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.error) fail('npm was not found. Install it (Debian: apt-get install npm).');
  if (result.status !== 0) fail(`npm ${argv.join(' ')} failed in ${folder}.`);
}

function installPackages() {
  process.stdout.write('Installing npm packages (npm ci)\n');
  npm(['ci', '--loglevel=error'], root);
  writeFileSync(stamp, `${lockHash()}\n`);
}

function isNodeUsable() {
  const result = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return result.status === 0 && result.stdout.startsWith('v22.');
}

/** npm may be told not to run install scripts; the package `node` needs its one. */
function completeNode() {
  if (isNodeUsable()) return;
  const folder = join(packages, 'node');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: 'inherit' });
  if (!isNodeUsable())
    fail('The npm package "node" holds no usable Node 22. Try: npm rebuild node');
}

/**
 * @param {string} command
 * @param {readonly string[]} argv
 */
function run(command, argv) {
  const script = join(root, 'scripts', `${command.replace(':', '-')}.ts`);
  if (!existsSync(script)) fail(`There is no ${script}.`);
  const path = [join(packages, '.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...argv], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // The child decides how to end; a terminal's Ctrl+C reaches it directly.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

const [command = '', ...argv] = process.argv.slice(2);
if (!commands.includes(command)) fail(`Usage: node scripts/start.mjs ${commands.join('|')}`);
if (!isInstalled()) installPackages();
completeNode();
run(command, argv);
