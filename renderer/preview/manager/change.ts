import { idleChangeJob } from '../../../core/change/change-job.ts';
import type { ChangeJob, ChangeJobStep } from '../../../core/change/change-job.ts';
import type { ChangeStatus, Proposal } from '../../../core/change/change.ts';
import { bytesOfText, displayPath } from '../../../core/drift/path-text.ts';
import type { PageInterface } from '../../../core/ipc/contract.ts';
import { message } from '../../../core/messages/render.ts';
import { asIfBusy, bad, good, pause } from './answers.ts';
import type { ManagerScenario } from './answers.ts';
import { proposalFor } from './change-proposal.ts';

type ChangeRequests = Pick<
  PageInterface['request'],
  'change.propose' | 'change.start' | 'change.list' | 'change.resume' | 'change.get'
>;

const hash = 'cd'.repeat(32);
const failingStep = 'start-units';

function statusOf(
  proposal: Pick<Proposal, 'kind' | 'items' | 'activation'>,
  state: ChangeStatus['state'],
): ChangeStatus {
  const names = {
    done: proposal.kind === 'keep' ? 'done' : 'stop-done',
    waiting: proposal.kind === 'keep' ? 'waiting' : 'stop-waiting',
    unfinished: 'activated',
    undone: 'undone',
    running: 'running',
  } as const;
  const paths = proposal.items.map(({ item }) => bytesOfText(item.path));
  return {
    id: '20261123T050102Z-0badc0de',
    kind: proposal.kind,
    paths,
    activation: proposal.activation,
    startedAtMs: Date.now(),
    state,
    finishedSteps: [],
    interruptedStep: state === 'unfinished' ? failingStep : null,
    problem: null,
    situation: message(`change.situation.${names[state]}`, {
      paths: paths.map(displayPath).join(', '),
    }),
    offers: state === 'unfinished' ? ['finish', 'undo'] : state === 'waiting' ? ['undo'] : [],
  };
}

const earlier: readonly ChangeStatus[] = [
  {
    ...statusOf(proposalFor(keep('/var/lib/jellyfin')), 'unfinished'),
    id: '20261122T221500Z-00c0ffee',
    situation: message('change.situation.moved', { paths: '/var/lib/jellyfin' }),
    startedAtMs: Date.parse('2026-11-22T22:15:00Z'),
  },
  {
    ...statusOf({ ...proposalFor(keep('/root')), activation: 'next-boot' }, 'waiting'),
    id: '20261123T031500Z-0000cafe',
    startedAtMs: Date.parse('2026-11-23T03:15:00Z'),
  },
];

function keep(path: string) {
  return {
    kind: 'keep' as const,
    items: [{ path, method: null }],
    activation: null,
  };
}

/** Plays a change, step by step, with the values that main would send. */
class Player {
  job: ChangeJob = idleChangeJob;
  private readonly send: (job: ChangeJob) => void;
  private readonly scenario: ManagerScenario;

  constructor(scenario: ManagerScenario, send: (job: ChangeJob) => void) {
    this.scenario = scenario;
    this.send = send;
  }

  private say(change: Partial<ChangeJob>): void {
    this.job = { ...this.job, ...change };
    this.send(this.job);
  }

  private step(id: ChangeJobStep['id'], change: Partial<ChangeJobStep>): void {
    this.say({
      steps: this.job.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
    });
  }

  async play(proposal: Proposal, isResumed: boolean): Promise<void> {
    this.job = idleChangeJob;
    const waiting = { state: 'waiting', startedAtMs: null, endedAtMs: null } as const;
    const steps = proposal.steps.map(({ id, title }) => ({ id, title, ...waiting }));
    this.say({ state: 'running', steps });
    for (const { id, commands } of proposal.steps) {
      this.step(id, { state: 'running', startedAtMs: Date.now() });
      this.say({ log: [...this.job.log, ...commands.map((command) => `$ ${command}`)] });
      await pause(id === 'build' ? this.scenario.stepMs * 4 : this.scenario.stepMs);
      if (id === failingStep && this.scenario.change === 'fails' && !isResumed) {
        this.step(id, { state: 'failed', endedAtMs: Date.now() });
        return this.fail(proposal);
      }
      this.step(id, { state: 'done', endedAtMs: Date.now() });
    }
    const state = proposal.activation === 'now' ? 'done' : 'waiting';
    this.say({ state: 'done', status: statusOf(proposal, state) });
  }

  private fail(proposal: Proposal): void {
    const unit = proposal.items.flatMap(({ stops }) => stops)[0] ?? 'jellyfin.service';
    const problem = {
      code: 'unit-failed',
      values: { unit, state: 'failed' },
      stepId: failingStep,
      lines: ['Nov 23 05:01:12 lighthouse systemd[1]: Failed with result ‘exit-code’.'],
    } as const;
    this.say({
      state: 'failed',
      problem: { ...problem, lines: [...problem.lines] },
      status: statusOf(proposal, 'unfinished'),
    });
  }

  undo(proposal: Proposal): void {
    this.job = idleChangeJob;
    this.say({ state: 'done', status: statusOf(proposal, 'undone') });
  }
}

export function changeRequests(
  scenario: ManagerScenario,
  send: (job: ChangeJob) => void,
): ChangeRequests {
  const player = new Player(scenario, send);
  let proposal = proposalFor(keep('/var/lib/jellyfin'));
  let changes = scenario.change === 'unfinished' ? earlier : [];
  return {
    'change.propose': async (request) => {
      await asIfBusy(scenario);
      if (scenario.change === 'unfinished' && changes.length > 0) {
        return bad('change-unfinished', { paths: '/var/lib/jellyfin' });
      }
      const activation = scenario.change === 'next-boot' ? 'next-boot' : request.activation;
      proposal = proposalFor({ ...request, activation });
      return good({ proposal, confirmation: hash });
    },
    'change.start': async () => {
      void player.play(proposal, false);
      return good({});
    },
    'change.list': async () => good({ changes: [...changes] }),
    'change.resume': async ({ id, how }) => {
      changes = changes.filter((change) => change.id !== id);
      if (how === 'undo') setTimeout(() => player.undo(proposal), scenario.stepMs);
      else void player.play(proposal, true);
      return good({});
    },
    'change.get': async () => good(player.job),
  };
}
