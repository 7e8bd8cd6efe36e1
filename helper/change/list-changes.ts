import type { ChangeStatus } from '../../core/change/change.ts';
import type { ChangeProgress } from '../../core/change/progress.ts';
import { changeProgress } from '../../core/change/progress.ts';
import { changeStatus } from '../../core/change/status.ts';
import { withTopLevel } from '../drift/top-level.ts';
import { persistLockHolder } from '../persist/persist-lock.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { changeIds, readChangeEntries } from './change-journal.ts';
import { earlierRoot } from './change-run.ts';
import { isChangeInForce } from './in-force.ts';
import { findKeptSystem } from './kept-system.ts';
import type { KeptSystem } from './kept-system.ts';
import { readBootId, subvolumeUuid } from './surroundings.ts';

/** How many of those that ended are told. */
const endedCount = 20;

export interface StatusQuestion {
  readonly progress: ChangeProgress;
  readonly top: string;
  readonly isRunning: boolean;
}

/** The status of one change, with a look at the machine. */
export async function readStatus(
  { progress, top, isRunning }: StatusQuestion,
  context: Pick<VerbContext, 'runTool'>,
): Promise<ChangeStatus> {
  const { begin, end } = progress;
  const present = `${top}/${begin.system.root}`;
  const rootUuid = end === null ? await subvolumeUuid(present, context.runTool) : begin.rootUuid;
  const hasSameRoot = rootUuid === begin.rootUuid;
  return changeStatus(progress, {
    bootId: readBootId(),
    isRunning,
    hasSameRoot,
    hasSource: hasSameRoot || (await earlierRoot(top, begin, context)) !== null,
    isInForce: end === null && isChangeInForce(begin, top),
  });
}

/** All journals, newest first. */
function readProgress(persist: string): ChangeProgress[] {
  return changeIds(persist)
    .toReversed()
    .map((id) => changeProgress(readChangeEntries(persist, id)))
    .filter((progress) => progress !== null);
}

/** Statuses of all changes that have not ended, and of the last that have; newest first. */
export async function readStatuses(
  { system, persist }: KeptSystem,
  { isOwnLock }: { readonly isOwnLock: boolean },
  context: VerbContext,
): Promise<ChangeStatus[]> {
  const all = readProgress(persist);
  const open = all.filter(({ end }) => end === null);
  const ended = all.filter(({ end }) => end !== null).slice(0, endedCount);
  if (all.length === 0) return [];
  // Whoever holds the lock works on the newest that has not ended, or has not begun one yet.
  const isLocked = !isOwnLock && persistLockHolder(persist) !== null;
  return withTopLevel(
    system,
    'read-only',
    async (top) => {
      const statuses: ChangeStatus[] = [];
      for (const progress of [...open, ...ended]) {
        const isRunning = isLocked && progress === open[0] && progress.waiting === null;
        statuses.push(await readStatus({ progress, top, isRunning }, context));
      }
      return statuses.toSorted((a, b) => b.startedAtMs - a.startedAtMs);
    },
    context,
  );
}

/** The verb `changes`; without a place for what is kept there are none. */
export async function listChanges(context: VerbContext): Promise<ChangeStatus[]> {
  let kept: KeptSystem;
  try {
    kept = await findKeptSystem(context);
  } catch {
    return [];
  }
  return readStatuses(kept, { isOwnLock: false }, context);
}
