/** What would be done to keep paths, or to stop keeping them. Reads only. */
import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ChangeRequest, ChangeStep, Proposal } from '../../core/change/change.ts';
import { differenceLines, shownDifference } from '../../core/change/difference-lines.ts';
import { dataWith, dataWithout } from '../../core/change/next-data.ts';
import { keepNotes, notesAboutFile } from '../../core/change/proposal-notes.ts';
import type { DriftSystem } from '../../core/drift/system.ts';
import type { PersistData } from '../../core/persist/persist-data.ts';
import { canonicalJson } from '../../core/plan/canonical-json.ts';
import { changeSteps } from '../../core/change/steps.ts';
import { findConfiguration } from '../change/find-configuration.ts';
import { findDriftSystem } from '../drift/find-system.ts';
import { withTopLevel } from '../drift/top-level.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { readMachineView } from './machine-view.ts';
import type { MachineView } from './machine-view.ts';
import { nextPersistText } from './next-persist-text.ts';
import { proposeKeep } from './propose-keep.ts';
import type { ProposedItems } from './propose-keep.ts';
import { proposeStop } from './propose-stop.ts';

export interface Proposed {
  readonly proposal: Proposal;
  /** The list as it is afterwards. */
  readonly after: PersistData;
  /** The file as it was read: only this text may be replaced. */
  readonly before: { readonly text: string };
}

type Unhashed = Omit<Proposal, 'hash'>;

/**
 * What a confirmation stands for: all of the proposal and the file as it was. Sizes are left out,
 * because a running program changes them all the time.
 */
function hashOf(proposal: Unhashed, before: string): string {
  const items = proposal.items.map((item) => ({ ...item, bytes: 0, entries: 0 }));
  const text = canonicalJson({ proposal: { ...proposal, items }, before });
  return createHash('sha256').update(text).digest('hex');
}

async function itemsFor(
  request: ChangeRequest,
  view: MachineView,
  context: VerbContext,
): Promise<ProposedItems> {
  if (request.kind === 'stop-keeping') return proposeStop(request, view);
  const action = (top: string): Promise<ProposedItems> => proposeKeep(request, view, top);
  return withTopLevel(view.system, 'read-only', action, context);
}

function stepsOf(
  { kind, items, activation }: Omit<Unhashed, 'steps'>,
  { system, persist, persistFile }: MachineView,
): ChangeStep[] {
  const configuration = findConfiguration(persistFile);
  return changeSteps({
    kind,
    items,
    activation,
    system,
    persist,
    file: persistFile,
    configuration,
  });
}

/** The same for a system that is known already. */
export async function proposeIn(
  system: DriftSystem,
  request: ChangeRequest,
  context: VerbContext,
): Promise<Proposed> {
  const view = await readMachineView(system, context);
  const { items, refused } = await itemsFor(request, view, context);
  const { text: before, data } = view.file;
  const after = request.kind === 'keep' ? dataWith(data, items) : dataWithout(data, items);
  const path = view.persistFile;
  const source = { folder: dirname(await realpath(path)), path, text: before };
  const next = await nextPersistText(source, { before: data, after }, context);
  const canActivateNow = items.every(({ onlyAtBoot }) => onlyAtBoot === null);
  const activation = canActivateNow ? (request.activation ?? 'now') : 'next-boot';
  const bare: Omit<Unhashed, 'steps'> = {
    kind: request.kind,
    items: [...items],
    refused,
    activation,
    canActivateNow,
    file: {
      path,
      text: next.text,
      difference: shownDifference(differenceLines(before, next.text)),
    },
    notes: [...keepNotes(items, view.persist), ...notesAboutFile(next, path)],
  };
  const steps = items.length === 0 ? [] : stepsOf(bare, view);
  const proposal = { ...bare, steps };
  return {
    proposal: { ...proposal, hash: hashOf(proposal, before) },
    after,
    before: { text: before },
  };
}

/**
 * Proposes a change of what is kept. The same machine gives the same proposal, with the same hash.
 *
 * @throws ProblemError `root-not-found`, `persist-missing`, `persist-read-only`, `module-missing` or
 * `persist-file-broken`; what is wrong with single paths is in the proposal
 */
export async function propose(request: ChangeRequest, context: VerbContext): Promise<Proposed> {
  return proposeIn(await findDriftSystem(context), request, context);
}
