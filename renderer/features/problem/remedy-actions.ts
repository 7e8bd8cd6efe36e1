/** What each remedy of a problem does, in either face. */
import { problems } from '../../../core/errors/codes.ts';
import type { ProblemCode, Remedy } from '../../../core/errors/codes.ts';
import type { WindowFace } from '../../../core/errors/topics.ts';
import type { AppState } from '../../state/store.ts';

/** Resolves when it has been carried out, as far as the page can tell. */
export type RemedyAction = (state: AppState) => Promise<unknown> | void;
type Actions = Readonly<Partial<Record<Remedy, RemedyAction>>>;

const everywhere: Actions = {
  'save-log': (state) => state.saveLog(),
  'restart-program': (state) => state.quit(),
};

function hasFailed(state: AppState): boolean {
  return state.job.state.kind === 'failed';
}

const inInstaller: Actions = {
  ...everywhere,
  'try-again': (state) => state.restartInstall(hasFailed(state) ? 'continue' : state.beginning),
  continue: (state) => state.restartInstall('continue'),
  'start-over': (state) => state.restartInstall('start-over'),
  'clean-up': (state) => state.cleanUp(),
  'choose-disk': (state) => {
    state.goTo('disk');
    return state.probeDisks();
  },
  'change-layout': (state) => {
    if (hasFailed(state)) state.setBeginning('start-over');
    state.goTo('layout');
  },
  'change-passphrase': (state) => {
    // The disk may hold a container already that only needs its right passphrase.
    if (hasFailed(state)) state.setBeginning('continue');
    state.forgetPassphrase();
    state.goTo('passphrase');
  },
  'change-recovery-key': (state) => {
    // As above: the container may have its recovery key already.
    if (hasFailed(state)) state.setBeginning('continue');
    state.forgetRecoveryKey();
    state.goTo('recovery-key');
  },
  'change-system': (state) => {
    // Another system is another plan, and only the same plan can be continued.
    if (hasFailed(state)) state.setBeginning('start-over');
    state.goTo('machine');
  },
};

const inManager: Actions = {
  ...everywhere,
  // What asked something of its own gives its own way to ask again; the rest is about the root.
  'try-again': (state) => state.scan(true),
  'scan-again': (state) => {
    state.closeChange();
    return state.scan(true);
  },
  'choose-blank': (state) => {
    // It may stand in the review of a change, which lies over the pages.
    state.closeChange();
    state.openManagerPage('overview');
  },
  'open-health': (state) => {
    state.closeChange();
    state.openManagerPage('health');
  },
  'finish-change': (state) => state.resumeUnfinished('finish'),
  'undo-change': (state) => state.resumeUnfinished('undo'),
};

const actions: Readonly<Record<WindowFace, Actions>> = {
  installer: inInstaller,
  manager: inManager,
};

/** Going on and giving back are ways of a change, in the manager; null where there is no such thing. */
const insteadInManager: Readonly<Partial<Record<Remedy, Remedy | null>>> = {
  continue: 'finish-change',
  'clean-up': 'undo-change',
  'start-over': null,
  'change-system': null,
};

/** The remedies of a problem that a face offers, each once, the first one first. */
export function remediesIn(face: WindowFace, code: ProblemCode): readonly Remedy[] {
  const own: readonly Remedy[] = problems[code].remedies;
  if (face === 'installer') return own;
  const offered = own.map((remedy) => {
    const instead = insteadInManager[remedy];
    return instead === undefined ? remedy : instead;
  });
  return [...new Set(offered.filter((remedy) => remedy !== null))];
}

/** What a remedy does in a face; null where it can do nothing, and then it is not offered. */
export function remedyAction(face: WindowFace, remedy: Remedy): RemedyAction | null {
  return actions[face][remedy] ?? null;
}
