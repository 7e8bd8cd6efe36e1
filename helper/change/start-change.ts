import { randomBytes } from 'node:crypto';
import { problemError } from '../../core/errors/make-problem.ts';
import { shownPaths } from '../../core/change/status.ts';
import { textOfBytes } from '../../core/drift/path-text.ts';
import type { ChangeStatus, Proposal } from '../../core/change/change.ts';
import type { VerbInput } from '../../core/helper/verbs.ts';
import { withTopLevel } from '../drift/top-level.ts';
import { takePersistLock } from '../persist/persist-lock.ts';
import { propose } from '../persist/propose.ts';
import { version } from '../version.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { appendChangeEntry } from './change-journal.ts';
import { openRun } from './change-run.ts';
import { findConfiguration } from './find-configuration.ts';
import { findKeptSystem } from './kept-system.ts';
import type { KeptSystem } from './kept-system.ts';
import { readStatus, readStatuses } from './list-changes.ts';
import { performChange } from './perform.ts';
import { readBootId, readSystem, subvolumeUuid } from './surroundings.ts';

function newId(): string {
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `${time}-${randomBytes(4).toString('hex')}`;
}

async function requireNoneUnfinished(kept: KeptSystem, context: VerbContext): Promise<void> {
  const statuses = await readStatuses(kept, { isOwnLock: true }, context);
  const open = statuses.find(({ state }) => state === 'unfinished');
  if (open === undefined) return;
  const paths = shownPaths(open.paths.map((path) => textOfBytes(path) ?? path));
  throw problemError('change-unfinished', { values: { paths, id: open.id } });
}

interface Beginning {
  readonly kept: KeptSystem;
  readonly proposal: Proposal;
  readonly before: string;
  readonly top: string;
}

/** Writes the first line of the journal. */
async function begin(
  { kept, proposal, before, top }: Beginning,
  context: VerbContext,
): Promise<string> {
  const { system, persist } = kept;
  const id = newId();
  appendChangeEntry(persist, id, {
    kind: 'begin',
    atMs: Date.now(),
    version,
    id,
    change: proposal.kind,
    items: proposal.items,
    activation: proposal.activation,
    system,
    persist,
    bootId: readBootId(),
    rootUuid: (await subvolumeUuid(`${top}/${system.root}`, context.runTool)) ?? '',
    file: { path: proposal.file.path, before, after: proposal.file.text },
    configuration: findConfiguration(proposal.file.path),
    previousSystem: readSystem(),
  });
  return id;
}

async function carryOut(
  input: VerbInput<'change-start'>,
  kept: KeptSystem,
  context: VerbContext,
): Promise<ChangeStatus> {
  await requireNoneUnfinished(kept, context);
  const { proposal, before } = await propose(input.request, context);
  if (proposal.hash !== input.hash) {
    const detail = '@detail.changed-meanwhile';
    throw problemError('proposal-differs', { values: { detail } });
  }
  const [refused] = proposal.refused;
  if (proposal.items.length === 0) {
    throw refused === undefined
      ? problemError('path-vanished', { values: { path: '' } })
      : problemError(refused.problem.code, { values: refused.problem.values });
  }
  return withTopLevel(
    kept.system,
    'read-write',
    async (top) => {
      const id = await begin({ kept, proposal, before: before.text, top }, context);
      const run = await openRun({ persist: kept.persist, id, top }, context);
      await performChange(run, () => 'do');
      return readStatus({ progress: run.progress(), top, isRunning: false }, context);
    },
    context,
  );
}

/** The verb `change-start`: does what was proposed, if the proposal made anew is the same. */
export async function startChange(
  input: VerbInput<'change-start'>,
  context: VerbContext,
): Promise<ChangeStatus> {
  const kept = await findKeptSystem(context);
  const release = await takePersistLock(kept.persist);
  try {
    return await carryOut(input, kept, context);
  } finally {
    release();
  }
}
