import type { Answer, Events, PageInterface } from '../../core/ipc/contract.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type { ProblemCode } from '../../core/errors/codes.ts';
import { compilePlan } from '../../core/plan/compile.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { configurationFiles } from '../../core/system/configuration-files.ts';
import type { Face } from '../../core/face/face.ts';
import { previewChoices } from './choices.ts';
import { diskRequests } from './disk-requests.ts';
import { changeRequests } from './manager/change.ts';
import { driftRequests } from './manager/drift.ts';
import { healthRequests } from './manager/health.ts';
import { keptRequests } from './manager/kept.ts';
import { rootsRequests } from './manager/roots.ts';
import { rulesRequests } from './manager/rules.ts';
import { lookOf } from './look.ts';
import { previewPreflight } from './preflight.ts';
import { playRun } from './play-run.ts';
import type { RunPlayer } from './play-run.ts';
import { recoveryKeyRequests } from './recovery-key.ts';
import { stickRequests } from './stick.ts';
import type { Scenario } from './scenario.ts';

const hash = '5e'.repeat(32);

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function good<T>(value: T): Answer<T> {
  return { ok: true, value };
}

function bad(code: ProblemCode): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, values: {}, stepId: null, lines: [] } };
}

/** Listeners of one event. */
function makeEvent<T>(): {
  on: (listener: (payload: T) => void) => () => void;
  send: (payload: T) => void;
} {
  const listeners = new Set<(payload: T) => void>();
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (payload) => {
      for (const listener of listeners) listener(payload);
    },
  };
}

type Requests = PageInterface['request'];

function runRequests(
  scenario: Scenario,
  send: (change: Events['job.changed']) => void,
): Pick<
  Requests,
  | 'review.open'
  | 'review.export'
  | 'review.saveScript'
  | 'install.start'
  | 'install.cancel'
  | 'install.cleanUp'
  | 'job.get'
  | 'log.save'
> {
  let plan: Plan | null = null;
  let player: RunPlayer | null = null;
  return {
    'review.open': async ({ spec }) => {
      plan = compilePlan(spec);
      const files = configurationFiles(spec);
      return good({ plan, planHash: hash, confirmation: hash, files });
    },
    'review.export': async () => good({ path: '/home/nixos/tidemark-nixos' }),
    'review.saveScript': async () => good({ path: '/home/nixos/install-nvme0n1.sh' }),
    'install.start': async ({ beginning }) => {
      if (plan === null) return bad('not-confirmed');
      const outcome = beginning === 'fresh' ? scenario.run : 'good';
      player = playRun({
        plan,
        planHash: hash,
        send,
        stepMs: scenario.stepMs,
        outcome,
        hold: scenario.hold,
      });
      return good({});
    },
    'install.cancel': async () => {
      player?.cancel();
      return good({});
    },
    'install.cleanUp': async () => {
      player?.cleanUp();
      return good({ undone: [] });
    },
    'job.get': async () => good(player?.job() ?? (await import('../../core/job/job.ts')).idleJob),
    'log.save': async () => good({ path: '/home/nixos/tidemark.log' }),
  };
}

/** Printable ASCII and what a German console adds: enough to see what happens beyond it. */
const typable = `${String.fromCharCode(...Array.from({ length: 95 }, (_, at) => at + 32))}äöüÄÖÜß§°€`;

function machineRequests({
  checks,
}: Scenario): Pick<
  Requests,
  'choices.get' | 'keyMap.characters' | 'keyboard.apply' | 'preflight.get'
> {
  return {
    'choices.get': async () => {
      await pause(checks === 'slow' ? 600_000 : 60);
      return checks === 'refused' ? bad('elevation-no-agent') : good(previewChoices);
    },
    'keyMap.characters': async () => good({ characters: typable }),
    'keyboard.apply': async () => good({ isApplied: true }),
    'preflight.get': async () => {
      await pause(checks === 'slow' ? 600_000 : 60);
      if (checks === 'refused') return bad('elevation-no-agent');
      return good({ items: [...previewPreflight[checks === 'blocked' ? 'blocked' : 'mixed']] });
    },
  };
}

function faceOf(kind: Face['kind'], isChosen: boolean): Face {
  const isThere = kind === 'manager';
  return {
    kind,
    isChosen,
    lookedAt: [
      {
        what: 'live-image',
        isThere: kind === 'installer',
        found: kind === 'installer' ? 'installer' : '',
      },
      { what: 'root-file-system', isThere, found: isThere ? 'btrfs' : 'ext4' },
      { what: 'root-subvolume', isThere, found: isThere ? 'root' : '' },
      { what: 'module', isThere, found: '' },
    ],
  };
}

/** A `window.tidemark` that plays main, the helper and the disks. */
export function makeDouble(scenario: Scenario): PageInterface {
  const jobChanged = makeEvent<Events['job.changed']>();
  const themeChanged = makeEvent<Events['theme.changed']>();
  const helperLost = makeEvent<Events['helper.lost']>();
  const changeChanged = makeEvent<Events['change.changed']>();
  const stickChanged = makeEvent<Events['stick.changed']>();
  const pageAsked = makeEvent<Events['page.asked']>();
  const specAsked = makeEvent<Events['spec.asked']>();
  if (scenario.isHelperLost) {
    setTimeout(() => helperLost.send({ problem: bad('helper-crashed').problem }), 300);
  }
  return {
    request: {
      'application.get': async () =>
        good({
          version: '0.1.0',
          isRehearsal: scenario.isRehearsal,
          locale: scenario.language,
          look: lookOf(scenario),
          face: faceOf(scenario.face, false),
        }),
      'face.choose': async ({ kind }) => good(faceOf(kind, true)),
      'spec.opened': async () => good({ opened: null }),
      ...diskRequests(scenario),
      'passphrase.set': async ({ passphrase, repetition }) =>
        passphrase === repetition ? good({}) : bad('passphrase-mismatch'),
      'passphrase.clear': async () => good({}),
      'password.set': async ({ password, repetition }) =>
        password === repetition ? good({}) : bad('password-mismatch'),
      'password.clear': async () => good({}),
      ...recoveryKeyRequests(scenario),
      'system.restart': async () => good({}),
      'application.quit': async () => good({}),
      ...machineRequests(scenario),
      ...runRequests(scenario, jobChanged.send),
      ...driftRequests(scenario),
      ...keptRequests(scenario),
      ...changeRequests(scenario, changeChanged.send),
      ...rootsRequests(scenario),
      ...healthRequests(scenario),
      ...rulesRequests(scenario),
      ...stickRequests(scenario, stickChanged.send),
    },
    on: {
      'job.changed': jobChanged.on,
      'theme.changed': themeChanged.on,
      'helper.lost': helperLost.on,
      'change.changed': changeChanged.on,
      'stick.changed': stickChanged.on,
      'page.asked': pageAsked.on,
      'spec.asked': specAsked.on,
    },
  };
}
