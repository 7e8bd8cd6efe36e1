/** The handlers over a helper in memory, with everything behind them real. */
import { plainLook } from '../../../core/look/plain-look.ts';
import { makeProblem } from '../../../core/errors/make-problem.ts';
import type { RunEvent } from '../../../core/helper/events.ts';
import type { Plan } from '../../../core/plan/plan.ts';
import type { InstallSpec } from '../../../core/spec/spec.ts';
import type { Face } from '../../../core/face/face.ts';
import { createChangeRunner } from '../../change/change-runner.ts';
import { createChangeStore } from '../../change/change-store.ts';
import { createProposals } from '../../change/proposals.ts';
import { createCurrentFace } from '../../face/current-face.ts';
import { createHelperSession } from '../../helper/session.ts';
import { createMemoryHelper } from '../../helper/testing/memory-helper.ts';
import type { MemoryHelper } from '../../helper/testing/memory-helper.ts';
import { createInstallRunner } from '../../job/install-runner.ts';
import { createJobStore } from '../../job/job-store.ts';
import { createConfirmations } from '../../review/confirmations.ts';
import { createKnownDisks } from '../../review/known-disks.ts';
import { createSecrets } from '../../secrets/secrets.ts';
import { createStickRunner } from '../../stick/stick-runner.ts';
import type { ShownStick } from '../../stick/stick-runner.ts';
import { createStickStore } from '../../stick/stick-store.ts';
import { dialogTexts } from '../../texts/dialog-texts.ts';
import { allHandlers } from '../all-handlers.ts';
import type { FileQuestion } from '../services.ts';

export const planHash = 'a'.repeat(64);
export const spec = {
  version: 1,
  encryption: {},
  disk: { node: '/dev/x' },
} as unknown as InstallSpec;
const partition = {
  number: 1,
  role: 'efi',
  name: 'EFI',
  typeGuid: 'x',
  node: '/dev/x1',
  startSector: 1,
  sizeSectors: 1,
  startBytes: 1,
  sizeBytes: 1,
} as const;
const plan: Plan = {
  version: 1,
  device: '/dev/x',
  target: '/mnt',
  partitions: [partition, { ...partition, role: 'luks', number: 2 }],
  steps: [
    {
      id: 'step-one',
      phase: 'prepare',
      title: { id: 'step.one', values: {} },
      destroys: null,
      checksIdentity: false,
      commands: [],
      checks: [],
      undo: [],
      repeatFrom: 'step-one',
      cancelAfter: null,
    },
  ],
};

/** What the helper answers to `install`, one after the other. */
export type InstallAnswer = readonly ({ event: RunEvent } | { result: unknown })[];
const finished = { ok: true, value: { target: '/mnt', steps: ['step-one'] } };
export const started: { event: RunEvent } = {
  event: { kind: 'run-started', atMs: 1, steps: ['step-one'] },
};

export function failure(code: Parameters<typeof makeProblem>[0]): { result: unknown } {
  return { result: { ok: false, problem: makeProblem(code) } };
}

const fitting: Face = { kind: 'manager', isChosen: false, lookedAt: [] };

/** What the helper answers to the verbs that only read, by name. */
export type Values = Readonly<Record<string, unknown>>;

export function createHandlers(
  installAnswer: InstallAnswer = [started, { result: finished }],
  more: Values = {},
) {
  const helpers: MemoryHelper[] = [];
  const questions: FileQuestion[] = [];
  const programs: string[] = [];
  const state = {
    now: 0,
    chosen: null as string | null,
    closed: 0,
    isRehearsal: true,
    isPrinted: true,
    characters: 'abcdefghijklmnopqrstuvwxyz ',
    environment: {} as Record<string, string>,
    /** Programs that are there, with what they end with. */
    exits: {} as Record<string, number>,
  };
  const session = createHelperSession({
    start: async () => {
      const helper = createMemoryHelper(({ id, verb }, send) => {
        const values: Readonly<Record<string, unknown>> = {
          plan: { plan, planHash },
          'clean-up': { undone: ['/mnt'] },
          'key-map': { characters: state.characters },
          preflight: { items: [] },
          ...more,
        };
        if (!['install', 'change-start', 'change-resume', 'stick-write'].includes(verb)) {
          return send({ kind: 'result', id, outcome: { ok: true, value: values[verb] } });
        }
        let sequence = 0;
        for (const part of installAnswer) {
          if ('event' in part) send({ kind: 'event', id, sequence, event: part.event });
          else send({ kind: 'result', id, outcome: part.result });
          sequence += 1;
        }
      });
      helpers.push(helper);
      return Promise.resolve(helper.connection);
    },
    onLost: () => undefined,
  });
  const secrets = createSecrets();
  const store = createJobStore(() => undefined);
  const knownDisks = createKnownDisks();
  const changes = createChangeStore(() => undefined);
  const sticks = createStickStore(() => undefined);
  const handlers = allHandlers({
    facts: {
      version: '1',
      get isRehearsal() {
        return state.isRehearsal;
      },
      locale: () => 'de-DE',
      look: () => plainLook('dark'),
    },
    session,
    secrets,
    store,
    knownDisks,
    confirmations: createConfirmations(() => state.now),
    face: createCurrentFace({ fitting, chosen: null }),
    proposals: createProposals(),
    changes,
    changeRunner: createChangeRunner({ session, store: changes }),
    runner: createInstallRunner({ session, secrets, store }),
    texts: () => dialogTexts('de-DE'),
    chooseFile: async (question) => {
      questions.push(question);
      return Promise.resolve(state.chosen);
    },
    printPage: async () => Promise.resolve(state.isPrinted),
    chooseFolder: async () => Promise.resolve(state.chosen),
    chooseImage: async () => Promise.resolve(state.chosen),
    sticks,
    stickRunner: createStickRunner(session, sticks),
    stickConfirmations: createConfirmations<ShownStick>(() => 0),
    runProgram: async (program, args) => {
      programs.push([program, ...args].join(' '));
      return Promise.resolve(state.exits[program] ?? null);
    },
    get environment() {
      return state.environment;
    },
    takeSpecFile: () => null,
    close: async () => Promise.resolve(void (state.closed += 1)),
  });
  const setPassphrase = async (passphrase = 'correct horse'): Promise<unknown> =>
    handlers['passphrase.set']({ passphrase, repetition: passphrase });
  let reviewed = spec;
  const confirm = async (wanted = spec): Promise<string> => {
    reviewed = wanted;
    const { confirmation } = await handlers['review.open']({ spec: wanted });
    return confirmation;
  };
  /** The disk's name is typed as a person would, unless another is given. */
  const start = async (
    confirmation: string,
    typedName = reviewed.disk.node?.replace('/dev/', '') ?? '',
  ): Promise<unknown> => handlers['install.start']({ confirmation, beginning: 'fresh', typedName });
  const vault = secrets.passphrase;
  return {
    handlers,
    helpers,
    questions,
    programs,
    state,
    store,
    changes,
    sticks,
    knownDisks,
    vault,
    secrets,
    setPassphrase,
    confirm,
    start,
  };
}

export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
