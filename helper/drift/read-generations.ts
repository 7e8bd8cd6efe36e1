import { readFileSync, statSync } from 'node:fs';
import { generationsOf } from '../../core/drift/generations.ts';
import type { Generations } from '../../core/drift/generations.ts';
import type { RunTool } from '../tools/run-tool.ts';

interface Asked {
  /** The subvolume that is scanned. */
  readonly folder: string;
  /** What it is compared with. */
  readonly others: readonly string[];
  readonly runTool: RunTool;
}

/** The generations of a subvolume and all in it, or null where btrfs does not say. */
export async function readGenerations({
  folder,
  others,
  runTool,
}: Asked): Promise<Generations | null> {
  const ids: number[] = [];
  for (const each of [folder, ...others]) {
    const { exitCode, stdout } = await runTool('btrfs', ['inspect-internal', 'rootid', each]);
    if (exitCode !== 0) return null;
    ids.push(Number(stdout.trim()));
  }
  const { exitCode, stdout } = await runTool('btrfs', ['subvolume', 'list', folder]);
  const [root, ...rest] = ids;
  return exitCode === 0 && root !== undefined ? generationsOf(stdout, root, rest) : null;
}

/** Bytes that may wait to be written for a commit to be quick. */
const littleDirt = 64 * 1024 * 1024;

/**
 * Has what was changed committed, so that generations tell it. A sync is of the whole file system: with
 * gigabytes waiting to be written by somebody else it would take longer than the scan that it may save.
 *
 * @returns false where that was left undone
 */
export async function commitIfQuick(folder: string, runTool: RunTool): Promise<boolean> {
  if (waitingBytes() > littleDirt) return false;
  const { exitCode } = await runTool('sync', ['-f', folder], { timeoutMs: 10_000 });
  return exitCode === 0;
}

function waitingBytes(): number {
  try {
    const text = readFileSync('/proc/meminfo', 'utf8');
    const ofField = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? Number.NaN);
    const kib = ofField('Dirty') + ofField('Writeback');
    return Number.isNaN(kib) ? Infinity : kib * 1024;
  } catch {
    return Infinity;
  }
}

/** What explanations rest on besides the root: other mounts or another persist.nix make them void. */
export function surroundings(persistFile: string | null): string {
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter((line) => !line.includes('/run/tidemark/'))
    .map((line) => line.split(' ').slice(2, 5).join(' '))
    .join('\n');
  const status =
    persistFile === null ? undefined : statSync(persistFile, { throwIfNoEntry: false });
  return `${status?.ino ?? 0} ${status?.ctimeMs ?? 0}\n${mounts}`;
}
