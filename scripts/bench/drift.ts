/**
 * Measures inside the private mount namespace that `bench-drift.ts` makes. The helper runs as it ships,
 * in a chroot whose `/` is the root that it scans; the other programs look at the same subvolume, in
 * turns, in the same run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordFormat } from '../../core/drift/tree/record.ts';
import { inProject } from '../run/paths.ts';
import { say } from '../run/output.ts';
import { makeBtrfsPlace, run } from './btrfs-place.ts';
import type { BtrfsPlace } from './btrfs-place.ts';
import { fillTree } from './drift-tree.ts';

const rounds = 3;
const hostFolders = ['usr', 'lib', 'lib64', 'bin', 'sbin', 'etc'];

/** What the manual procedure's script does: the list of find-new, cleaned line by line in a shell. */
const recipe = String.raw`
marker=$(btrfs subvolume find-new "$1/root-blank" 9999999)
btrfs subvolume find-new "$1/root" "$((${'$'}{marker##* }))" | sed '$d' | cut -d ' ' -f 17- | sort -u |
  while read name; do
    if [ -L "$1/root/$name" ] || [ -d "$1/root/$name" ]; then continue; fi
    echo "/$name"
  done`;

/** Makes the helper tell its peak memory when it ends, in KiB. */
const memoryReport = String.raw`process.on('exit', () => {
  process.stderr.write('PEAK ' + process.resourceUsage().maxRSS + '\n');
});`;

interface Measured {
  readonly ms: number;
  readonly stdout: string;
  readonly stderr: string;
}

function measure(program: string, args: readonly string[]): Measured {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(program, [...args], {
    encoding: 'latin1',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ms = performance.now() - began;
  if (status !== 0) throw new Error(`${program} failed: ${stderr}${stdout}`.slice(0, 2000));
  return { ms, stdout, stderr };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A root that can be entered: the host's programs mounted in, memory where the system has it. */
function prepareChroot(place: BtrfsPlace): string {
  const root = join(place.top, '..', 'chroot');
  mkdirSync(root);
  run('mount', '-o', 'noatime,subvol=root', place.device, root);
  const made = ['proc', 'dev', 'sys', 'run', ...hostFolders];
  for (const name of made) mkdirSync(join(root, name), { recursive: true });
  for (const name of [...hostFolders, 'dev', 'sys']) {
    run('mount', '--rbind', '-o', 'ro', `/${name}`, join(root, name));
  }
  run('mount', '-t', 'proc', 'proc', join(root, 'proc'));
  run('mount', '-t', 'tmpfs', 'tmpfs', join(root, 'run'));
  mkdirSync(join(root, 'run/bench/dist'), { recursive: true });
  mkdirSync(join(root, 'run/bench/node'));
  run('mount', '--bind', inProject('dist'), join(root, 'run/bench/dist'));
  run('mount', '--bind', inProject('node_modules/node/bin'), join(root, 'run/bench/node'));
  writeFileSync(join(root, 'run/bench/peak.cjs'), memoryReport);
  return root;
}

interface Scanned {
  readonly ms: number;
  readonly tookMs: number;
  readonly peakMiB: number;
  readonly entries: number;
}

function scanOnce(root: string): Scanned {
  const node = '/run/bench/node/node';
  const helper = ['--require', '/run/bench/peak.cjs', '/run/bench/dist/tidemark-helper.cjs'];
  const args = [root, node, ...helper, 'drift', 'scan', '--summary', '--json'];
  const { ms, stdout, stderr } = measure('chroot', args);
  const summary = JSON.parse(stdout.split('\n')[0] ?? '') as {
    tookMs: number;
    groups: { files: number; directories: number }[];
  };
  const peak = /^PEAK (\d+)$/m.exec(stderr)?.[1] ?? '0';
  const entries = summary.groups.reduce((sum, each) => sum + each.files + each.directories, 0);
  return { ms, tookMs: summary.tookMs, peakMiB: Number(peak) / 1024, entries };
}

/** The median of some rounds after one that warms up; of a slow thing, where it is said, one round. */
function repeat(action: () => number, isSlow = false): number {
  if (isSlow) return action();
  action();
  return median(Array.from({ length: rounds }, action));
}

interface Row {
  readonly name: string;
  readonly ms: number;
  /** What is counted as 1. */
  readonly base: number;
  readonly more?: string;
}

function row({ name, ms, base, more = '' }: Row): void {
  const ratio = `${(ms / base).toFixed(2)}×`;
  say(`  ${name.padEnd(44)} ${ms.toFixed(0).padStart(7)} ms  ${ratio.padStart(7)}  ${more}`);
}

/** Takes the mounts away before the folder; a folder that is still in use stays. */
function clearChroot(root: string): void {
  run('umount', '--recursive', root);
  rmdirSync(root);
}

function measureSize(entries: number): void {
  const place = makeBtrfsPlace(Math.max(4, Math.ceil(entries / 60_000)));
  let root: string | null = null;
  try {
    const { top } = place;
    run('btrfs', 'subvolume', 'create', join(top, 'root'));
    run('btrfs', 'subvolume', 'snapshot', '-r', join(top, 'root'), join(top, 'root-blank'));
    const made = fillTree(join(top, 'root'), entries);
    run('sync', '--file-system', top);
    root = prepareChroot(place);
    const chroot = root;
    say(`\n${made.toLocaleString('en')} entries`);
    const subvolume = join(top, 'root');
    const walk = (format: string): number =>
      measure('sh', ['-c', `find "$1" -xdev -printf '${format}' | cat >/dev/null`, 'sh', subvolume])
        .ms;
    const base = repeat(() => walk(recordFormat));
    row({ name: 'find -xdev -printf, all fields', ms: base, base });
    // The others take a minute each there.
    const isLarge = made >= 500_000;
    const names = repeat(() => walk(String.raw`%p\0`));
    row({ name: 'find, names only', ms: names, base });
    const scans: Scanned[] = [];
    const whole = repeat(() => {
      const scanned = scanOnce(chroot);
      scans.push(scanned);
      return scanned.ms;
    });
    const peak = Math.max(...scans.map(({ peakMiB }) => peakMiB));
    const took = median(scans.slice(1).map(({ tookMs }) => tookMs));
    const found = `${scans.at(-1)?.entries.toLocaleString('en') ?? ''} entries`;
    const more = `${found}, peak ${peak.toFixed(0)} MiB`;
    row({ name: 'our scan, compared and explained', ms: took, base, more });
    row({ name: 'our scan, with the start of the program', ms: whole, base });
    const script = repeat(() => measure('bash', ['-c', recipe, 'bash', top]).ms, isLarge);
    row({ name: "the recipe's script (find-new and a loop)", ms: script, base });
    const copy = join(top, 'root-now');
    const stream = repeat(() => {
      run('btrfs', 'subvolume', 'snapshot', '-r', subvolume, copy);
      const line =
        'btrfs send --quiet --no-data -p "$1/root-blank" "$1/root-now" | btrfs receive --dump >/dev/null';
      const { ms } = measure('sh', ['-c', line, 'sh', top]);
      run('btrfs', 'subvolume', 'delete', copy);
      return ms;
    }, isLarge);
    row({ name: 'send --no-data | receive --dump', ms: stream, base });
    say(
      `  → ${(took / base).toFixed(2)}× find; ${(script / took).toFixed(1)}× faster than the recipe`,
    );
  } finally {
    if (root !== null) clearChroot(root);
    place.remove();
  }
}

for (const word of process.argv.slice(2)) measureSize(Number(word));
