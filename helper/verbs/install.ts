/**
 * The install verb: every guard, in order, and then the plan's steps. Nothing is written to a disk
 * before all guards have passed, and each destructive step compares the disk's identity once more.
 */
import type { DiskIdentity, Machine } from '../../core/disks/disk.ts';
import { problemError } from '../../core/errors/make-problem.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { InstallSpec } from '../../core/spec/spec.ts';
import { appendJournal, beginJournal, readJournal } from '../journal/journal.ts';
import { takeLock } from '../journal/lock.ts';
import { summarise } from '../journal/summary.ts';
import type { RunSummary } from '../journal/summary.ts';
import { planHash } from '../plan-hash.ts';
import { requireChosen } from '../probe/require-chosen.ts';
import { giveBackAll, prepareContinue } from '../run/beginning.ts';
import { requireProgram } from '../run/program.ts';
import { endLeftoverTools } from '../run/leftover-tools.ts';
import type { RunContext } from '../run/run-context.ts';
import { beginLog, logged } from '../run/run-log.ts';
import { requireSameDisk, runSteps } from '../run/run-steps.ts';
import { forgetSecrets, takeSecrets } from '../run/secrets.ts';
import { runSystem } from '../run/run-system.ts';
import { isMounted, mappingNames } from '../run/undo.ts';
import { requireTools } from '../tools/find-tool.ts';
import { version } from '../version.ts';
import { probe, readIdentity } from './probe.ts';
import { requireOpeningKeys } from './require-opening-keys.ts';
import { requirePossibleSystem } from './require-possible-system.ts';
import { requireSecrets } from './require-secrets.ts';
import { requireTypablePassphrase } from './require-typable-passphrase.ts';
import type { VerbContext } from './verb-context.ts';

type InstallInput = VerbInput<'install'>;

function requireSamePlan(spec: InstallSpec, plan: Plan, confirmedHash: string): void {
  if (planHash(spec, plan) !== confirmedHash) throw problemError('plan-differs');
}

function requireLive(machine: Machine, { allowsInstalledSystem }: VerbContext): void {
  if (machine.isLiveImage || machine.isRehearsal || allowsInstalledSystem) return;
  throw problemError('not-live');
}

/** Names and places that the plan will use must be free before the first run of it. */
function requireFreeNames(plan: Plan): void {
  const open = mappingNames();
  for (const undo of plan.steps.flatMap((step) => step.undo)) {
    if (undo.kind === 'close-mapping' && open.includes(undo.name)) {
      throw problemError('mapping-in-use', { values: { name: undo.name } });
    }
    if (undo.kind === 'unmount' && isMounted(undo.path)) {
      throw problemError('target-in-use', { values: { target: undo.path } });
    }
  }
}

/** The disk of the spec, present, unchanged and usable. */
async function requireDisk(spec: InstallSpec, context: VerbContext): Promise<DiskIdentity> {
  const { disks, machine } = await probe(context);
  requireLive(machine, context);
  const { exclusion, identity } = requireChosen(spec.disk, disks);
  if (exclusion === null) return identity;
  const values = {
    ...exclusion.reason.values,
    ...exclusion.remedy.values,
    reason: `@${exclusion.reason.id}`,
    remedy: `@${exclusion.remedy.id}`,
  };
  throw problemError('disk-excluded', { values });
}

interface Beginning {
  readonly identity: DiskIdentity;
  readonly startIndex: number;
  readonly startedEarlier: readonly string[];
}

async function beginContinued(
  { plan, input }: { plan: Plan; input: InstallInput },
  summary: RunSummary | null,
  context: VerbContext,
): Promise<Beginning> {
  const isSame = summary?.state === 'unfinished' && summary.planHash === input.planHash;
  if (summary === null || !isSame) throw problemError('nothing-to-continue');
  await endLeftoverTools(summary);
  const startIndex = await prepareContinue(plan, summary, context.runTool);
  appendJournal({ kind: 'continued', atMs: Date.now() });
  return { identity: summary.identity, startIndex, startedEarlier: summary.startedSteps };
}

async function beginNew(
  { plan, input }: { plan: Plan; input: InstallInput },
  summary: RunSummary | null,
  context: VerbContext,
): Promise<Beginning> {
  if (summary?.state === 'unfinished') {
    if (input.beginning === 'fresh') {
      const device = summary.spec.disk.byId ?? summary.spec.disk.node ?? '';
      throw problemError('earlier-run-unfinished', { values: { device } });
    }
    await endLeftoverTools(summary);
  }
  const startsOver = summary !== null && input.beginning === 'start-over';
  if (startsOver) await giveBackAll(summary, context.runTool);
  const spec = startsOver ? afterWriting(input, summary) : input.spec;
  const identity = await requireDisk(spec, context);
  requireFreeNames(plan);
  beginJournal({
    kind: 'run',
    atMs: Date.now(),
    version,
    spec: input.spec,
    planHash: input.planHash,
    identity,
  });
  return { identity, startIndex: 0, startedEarlier: [] };
}

/**
 * Starting over on the disk of the earlier run: its table and first MiB are no longer what the person
 * saw, because we wrote them. Everything else must still match.
 */
function afterWriting(input: InstallInput, summary: RunSummary): InstallSpec {
  const isSameDisk =
    summary.spec.disk.byId === input.spec.disk.byId &&
    summary.spec.disk.node === input.spec.disk.node &&
    summary.spec.disk.diskSequence === input.spec.disk.diskSequence;
  if (!isSameDisk) return input.spec;
  const { tableId: _table, edgesHash: _edges, ...disk } = input.spec.disk;
  return { ...input.spec, disk };
}

/** Everything is checked and known: go. */
async function carryOut(
  run: RunContext,
  beginning: Pick<Beginning, 'startIndex'> & { readonly hasSystem: boolean },
): Promise<VerbOutput<'install'>> {
  const { plan } = run;
  await requireSameDisk(null, run);
  await requireOpeningKeys(run, beginning.startIndex);
  const steps = plan.steps.map(({ id }) => id);
  run.emit({ kind: 'run-started', steps });
  const go = beginning.hasSystem ? runSystem : runSteps;
  await go(run, beginning.startIndex);
  return { target: plan.target, steps };
}

async function perform(input: InstallInput, context: VerbContext): Promise<VerbOutput<'install'>> {
  const plan = compilePlan(input.spec);
  requireSamePlan(input.spec, plan, input.planHash);
  requireTools(plan);
  requireProgram(plan);
  if (input.beginning !== 'continue') {
    await requirePossibleSystem(input.spec, context);
    await requireTypablePassphrase(input.spec, input.passphrase, context);
  }
  const hasSystem = input.spec.system !== undefined;
  const secrets = takeSecrets(input);
  try {
    const summary = summarise(readJournal());
    const begin = input.beginning === 'continue' ? beginContinued : beginNew;
    const beginning = await begin({ plan, input }, summary, context);
    if (hasSystem && input.beginning !== 'continue') beginLog();
    const run: RunContext = {
      plan,
      secrets,
      runTool: context.runTool,
      emit: hasSystem ? logged(context.emit) : context.emit,
      isCancelled: context.isCancelled,
      identity: beginning.identity,
      startedEarlier: beginning.startedEarlier,
      readIdentity: () => readIdentity(plan.device, context),
    };
    return await carryOut(run, { ...beginning, hasSystem });
  } finally {
    forgetSecrets(secrets);
  }
}

/** Carries out the plan of a spec whose hash the person confirmed. */
export async function installVerb(
  input: InstallInput,
  context: VerbContext,
): Promise<VerbOutput<'install'>> {
  requireSecrets(input);
  const release = takeLock();
  try {
    return await perform(input, context);
  } finally {
    release();
  }
}
