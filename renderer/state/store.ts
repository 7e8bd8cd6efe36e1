/** The page's state: one store, a slice for each thing that it is about. No secret is ever in it. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { applicationSlice } from './application.ts';
import type { ApplicationSlice } from './application.ts';
import { changeSlice } from './change.ts';
import type { ChangeSlice } from './change.ts';
import { diskDetailsSlice } from './disk-details.ts';
import type { DiskDetailsSlice } from './disk-details.ts';
import { disksSlice } from './disks.ts';
import type { DisksSlice } from './disks.ts';
import { healthSlice } from './health.ts';
import type { HealthSlice } from './health.ts';
import { jobSlice } from './job.ts';
import type { JobSlice } from './job.ts';
import { keptSlice } from './kept.ts';
import type { KeptSlice } from './kept.ts';
import { machineSlice } from './machine.ts';
import type { MachineSlice } from './machine.ts';
import { managerSlice } from './manager.ts';
import type { ManagerSlice } from './manager.ts';
import { driftSlice } from './drift.ts';
import type { DriftSlice } from './drift.ts';
import { navigationSlice } from './navigation.ts';
import type { NavigationSlice } from './navigation.ts';
import { openedSpecSlice } from './opened-spec.ts';
import type { OpenedSpecSlice } from './opened-spec.ts';
import { passphraseSlice } from './passphrase.ts';
import type { PassphraseSlice } from './passphrase.ts';
import { recoveryKeySlice } from './recovery-key.ts';
import type { RecoveryKeySlice } from './recovery-key.ts';
import { reviewSlice } from './review.ts';
import type { ReviewSlice } from './review.ts';
import { rootTreeSlice } from './root-tree.ts';
import type { RootTreeSlice } from './root-tree.ts';
import { rootsSlice } from './roots.ts';
import type { RootsSlice } from './roots.ts';
import { rulesSlice } from './rules.ts';
import type { RulesSlice } from './rules.ts';
import { specSlice } from './spec.ts';
import type { SpecSlice } from './spec.ts';
import { stickSlice } from './stick.ts';
import type { StickSlice } from './stick.ts';
import { systemSlice } from './system.ts';
import type { SystemSlice } from './system.ts';

export type AppState = ApplicationSlice &
  NavigationSlice &
  MachineSlice &
  DisksSlice &
  DiskDetailsSlice &
  SpecSlice &
  OpenedSpecSlice &
  SystemSlice &
  PassphraseSlice &
  RecoveryKeySlice &
  ReviewSlice &
  JobSlice &
  ManagerSlice &
  DriftSlice &
  ChangeSlice &
  KeptSlice &
  RootsSlice &
  RootTreeSlice &
  HealthSlice &
  RulesSlice &
  StickSlice;

export type AppStore = StoreApi<AppState>;

/** The store over a border to main: the real one in the window, a double in tests. */
export function createAppStore(page: PageInterface): AppStore {
  return createStore<AppState>()((set, get) => {
    const tools = { set, get, page };
    return {
      ...applicationSlice(tools),
      ...navigationSlice(tools),
      ...machineSlice(tools),
      ...disksSlice(tools),
      ...diskDetailsSlice(tools),
      ...specSlice(tools),
      ...openedSpecSlice(tools),
      ...systemSlice(tools),
      ...passphraseSlice(tools),
      ...recoveryKeySlice(tools),
      ...reviewSlice(tools),
      ...jobSlice(tools),
      ...managerSlice(tools),
      ...driftSlice(tools),
      ...changeSlice(tools),
      ...keptSlice(tools),
      ...rootsSlice(tools),
      ...rootTreeSlice(tools),
      ...healthSlice(tools),
      ...rulesSlice(tools),
      ...stickSlice(tools),
    };
  });
}

/** Follows what main reports by itself. Returns the way to stop. */
export function followMain(store: AppStore, page: PageInterface): () => void {
  const { applyJobChange, applyChangeJob, applyStickJob, setLook, setLostHelper } =
    store.getState();
  const stops = [
    page.on['job.changed'](applyJobChange),
    page.on['change.changed'](applyChangeJob),
    page.on['stick.changed'](applyStickJob),
    page.on['theme.changed'](({ look }) => setLook(look)),
    page.on['spec.asked'](() => void store.getState().loadOpenedSpec()),
    page.on['page.asked']((asked) => store.getState().openManagerPage(asked.page)),
    page.on['helper.lost'](({ problem }) => setLostHelper(problem)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
