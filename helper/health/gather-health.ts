import { readFile } from 'node:fs/promises';
import type { DriftSystem } from '../../core/drift/system.ts';
import type { HealthReadings } from '../../core/health/readings.ts';
import { withTopLevel } from '../drift/top-level.ts';
import { readText } from '../probe/read-sysfs.ts';
import { markPath, readMark } from '../roots/read-mark.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { readContainer } from './read-container.ts';
import { declaredItems, readKept } from './read-kept.ts';
import { readPasswords } from './read-passwords.ts';
import { readPersist } from './read-persist.ts';
import { readPrune } from './read-prune.ts';
import { readBtrfs } from './read-subvolumes.ts';
import { outputOf, tried } from './tried.ts';

/** When the kernel started, ms since the epoch (proc(5), `btime` of /proc/stat). */
async function readBootMs(): Promise<number | null> {
  const seconds = /^btime (\d+)$/m.exec((await readText('/proc/stat')) ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

const noBtrfs = {
  root: null,
  blank: null,
  nested: null,
  usage: null,
  scrub: null,
  deviceStatistics: null,
  earlierRoots: null,
};

const journalWords = ['-b', '-u', 'tidemark-rollback.service', '-o', 'cat', '--no-pager', '-q'];

/** Reads all that health is judged by. Nothing is changed, and nothing that fails ends it. */
export async function gatherHealth(
  system: DriftSystem,
  context: VerbContext,
): Promise<HealthReadings> {
  const readTop = (top: string): ReturnType<typeof readBtrfs> => readBtrfs(system, top, context);
  const btrfs = await tried(() => withTopLevel(system, 'read-only', readTop, context));
  const [markText, mark] = [await readText(markPath), await readMark()];
  const { persist } = system;
  return {
    system,
    ...(btrfs ?? noBtrfs),
    nowMs: Date.now(),
    bootMs: await readBootMs(),
    bootId: (await readText('/proc/sys/kernel/random/boot_id'))?.trim() ?? null,
    mark,
    isMarkDamaged: markText !== null && mark === null,
    journal: await outputOf(context, 'journalctl', journalWords),
    mountInfo: await tried(() => readFile('/proc/self/mountinfo', 'latin1')),
    fileSystemTable: await readText('/etc/fstab'),
    passwords: persist === null ? null : await tried(() => readPasswords(persist)),
    persistFile: await readPersist(system, context),
    kept: await tried(async () => readKept(system, await declaredItems(system, context), context)),
    prune: await readPrune(context),
    swaps: await readText('/proc/swaps'),
    container: await readContainer(system.device, context),
  };
}
