/** Making a stick, played. */
import type { Events, PageInterface } from '../../core/ipc/contract.ts';
import { makeProblem } from '../../core/errors/make-problem.ts';
import { GIB, MIB } from '../../core/sizes/units.ts';
import { proposeStick } from '../../core/stick/propose.ts';
import { reduceStick } from '../../core/stick/reduce.ts';
import type { StickEvent } from '../../core/stick/reduce.ts';
import { idleStickJob } from '../../core/stick/stick-job.ts';
import type { StickImage, StickProposal } from '../../core/stick/stick.ts';
import { mountedStick, previewDisks } from './disks.ts';
import type { Scenario } from './scenario.ts';

type StickRequests = Pick<
  PageInterface['request'],
  | 'stick.chooseImage'
  | 'stick.look'
  | 'stick.propose'
  | 'stick.start'
  | 'stick.cancel'
  | 'stick.get'
>;

const sha256 = '5e'.repeat(32);
const sizeBytes = 3.6 * GIB;

function imageOf({ stick }: Scenario): StickImage {
  const isOdd = stick === 'odd-image';
  return {
    path: '/home/nixos/Downloads/nixos-graphical-26.05-x86_64-linux.iso',
    sizeBytes,
    modifiedMs: 0,
    label: 'nixos-graphical-26.05-x86_64',
    boot: { hasElTorito: true, table: isOdd ? null : 'gpt' },
    expectedHash: isOdd ? null : sha256,
  };
}

const rate = { item: null, copied: 0, toCopy: 0, built: 0, toBuild: 0, unit: 'bytes' as const };

/** The events of a whole run, in order; those of progress are the slow ones. */
function eventsOf({ steps }: StickProposal, fails: boolean): readonly StickEvent[] {
  return steps.flatMap((stepId): StickEvent[] => {
    const run = (event: Extract<StickEvent, { kind: 'run' }>['event']): StickEvent => ({
      kind: 'run',
      event,
    });
    // Sticks give back faster than they take.
    const mibPerSecond = stepId === 'verify' ? 68 : 24;
    const tell = (share: number): StickEvent => {
      const progress = {
        ...rate,
        done: sizeBytes * share,
        total: sizeBytes,
        bytesPerSecond: mibPerSecond * MIB,
        remainingMs: ((sizeBytes * (1 - share)) / (mibPerSecond * MIB)) * 1000,
      };
      return run({ kind: 'progress', atMs: 0, stepId, progress });
    };
    const isLong = stepId === 'write' || stepId === 'verify';
    const isEnd = fails && stepId === 'verify';
    const shares = isEnd ? [0.1, 0.3] : isLong ? [0.1, 0.3, 0.5, 0.7, 0.9] : [];
    const began = [run({ kind: 'step-started', atMs: 0, stepId }), ...shares.map(tell)];
    if (isEnd) {
      const values = { atBytes: sizeBytes * 0.3 };
      return [
        ...began,
        { kind: 'failed', problem: makeProblem('stick-differs', { values, stepId }) },
      ];
    }
    return [...began, run({ kind: 'step-finished', atMs: 0, stepId })];
  });
}

/** Whether the run stands still before this event: half of the step is done then. */
function isHeldAt(event: StickEvent, { hold }: Scenario): boolean {
  if (event.kind !== 'run' || event.event.kind !== 'progress') return false;
  return event.event.stepId === hold && event.event.progress.done > sizeBytes / 2;
}

export function stickRequests(
  scenario: Scenario,
  send: (job: Events['stick.changed']) => void,
): StickRequests {
  let job = idleStickJob;
  let proposal: StickProposal | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  const apply = (event: StickEvent): void => {
    job = reduceStick(job, event);
    send(job);
  };
  const play = (shown: StickProposal): void => {
    const result = { writtenBytes: sizeBytes, sha256, wasChecksumKnown: true };
    const events = [
      ...eventsOf(shown, scenario.stick === 'fails'),
      { kind: 'ended', result } as const,
    ];
    apply({ kind: 'begun', proposal: shown });
    timer = setInterval(() => {
      const event = events.shift();
      if (event === undefined || isHeldAt(event, scenario)) clearInterval(timer);
      else apply(event);
    }, scenario.stepMs);
  };
  return {
    'stick.chooseImage': async () => ({ ok: true, value: { path: imageOf(scenario).path } }),
    'stick.look': async () =>
      scenario.stick === 'no-image'
        ? {
            ok: false,
            problem: makeProblem('image-not-iso', { values: { path: '/home/nixos/notes.txt' } }),
          }
        : { ok: true, value: { image: imageOf(scenario) } },
    'stick.propose': async ({ disk }) => {
      const found = [...previewDisks, mountedStick].find(
        ({ identity }) => identity.node === disk.node,
      );
      if (found === undefined) return { ok: false, problem: makeProblem('disk-not-found') };
      proposal = { ...proposeStick(imageOf(scenario), found), hash: sha256 };
      return { ok: true, value: { proposal, confirmation: sha256 } };
    },
    'stick.start': async () => {
      if (proposal !== null) play(proposal);
      return { ok: true, value: {} };
    },
    'stick.cancel': async () => {
      clearInterval(timer);
      apply({ kind: 'cancelling' });
      const values = { state: '@stick.state.half' };
      apply({ kind: 'failed', problem: makeProblem('stick-cancelled', { values }) });
      return { ok: true, value: {} };
    },
    'stick.get': async () => ({ ok: true, value: job }),
  };
}
