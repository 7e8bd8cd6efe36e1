import { readFileSync, statfsSync } from 'node:fs';
import type { ChangeItem } from '../../core/change/change.ts';
import { isAtOrBelow } from '../../core/disks/parse-mount-info.ts';
import { MIB } from '../../core/sizes/units.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import { namesIn } from '../copy/folders.ts';
import { findTool } from '../tools/find-tool.ts';
import { pathOf, placeOf, stepProblem } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';

/** Copies share their bytes with the original; what they need is room for names and for small files. */
const bytesPerEntry = 4096;
const reserveBytes = 32 * MIB;

/** The mount options of the file system that a path lies on. */
function isReadOnly(path: string): boolean {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
  const mounts = lines.map((line) => line.split(' ')).filter((words) => words.length > 6);
  const holding = mounts
    .filter(([, , , , point = '']) => isAtOrBelow(path, point))
    .toSorted((a, b) => (b[4]?.length ?? 0) - (a[4]?.length ?? 0));
  return holding[0]?.[5]?.split(',').includes('ro') === true;
}

function requireRoom({ begin }: ChangeRun): void {
  const { persist, items } = begin;
  const entries = items.reduce((sum, item) => sum + item.entries, 0);
  const bare = items.filter(({ subvolume }) => subvolume?.noCopyOnWrite === true);
  const bytes = bare.reduce((sum, item) => sum + item.bytes, 0);
  const needed = reserveBytes + 2 * entries * bytesPerEntry + bytes;
  const { bavail, bsize } = statfsSync(persist);
  const free = bavail * bsize;
  if (free >= needed) return;
  const sizes = { neededBytes: needed, freeBytes: free };
  throw stepProblem('persist-full', 'check', { path: persist, ...sizes });
}

function requireData(run: ChangeRun, item: ChangeItem): void {
  const { source } = run;
  if (run.progress().moved.size > 0 || source === null) return;
  const found = lookAtPath(source + pathOf(item));
  const isRight = item.kind === 'directory' ? found?.isDirectory() : found?.isFile();
  if (isRight !== true) throw stepProblem('path-vanished', 'check', { path: item.item.path });
}

function requireFreePlace(run: ChangeRun, item: ChangeItem): void {
  if (run.progress().started.has('move')) return;
  const place = placeOf(run, item);
  const found = lookAtPath(place);
  if (found === null || (found.isDirectory() && namesIn(place).length === 0)) return;
  throw stepProblem('place-taken', 'check', { path: place });
}

/** Looks at everything that can be known before anything is done. Changes nothing. */
export async function checkStep(run: ChangeRun): Promise<void> {
  const { begin } = run;
  if (isReadOnly(begin.persist)) {
    throw stepProblem('persist-read-only', 'check', { path: begin.persist });
  }
  requireRoom(run);
  for (const tool of ['btrfs', 'cp', 'find', 'sync', 'rm', 'touch'] as const) findTool(tool);
  for (const item of begin.items) {
    if (begin.change === 'stop-keeping') continue;
    requireData(run, item);
    requireFreePlace(run, item);
  }
}
