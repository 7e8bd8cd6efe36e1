import type { PageInterface } from '../../../core/ipc/contract.ts';
import { windowsAndLinux } from '../../preview/disks.ts';
import { makeDouble } from '../../preview/double.ts';
import { scenarioOf } from '../../preview/scenario.ts';
import { createAppStore, followMain } from '../store.ts';
import type { AppStore } from '../store.ts';

/** What a test's main does otherwise than the double. */
export interface Overrides {
  readonly probe?: string;
  readonly run?: string;
  readonly request?: Partial<PageInterface['request']>;
}

/** The store over the preview's double of main, whose steps take no time. */
export function makeStore({
  probe = 'normal',
  run = 'good',
  request = {},
}: Overrides = {}): AppStore {
  const double = makeDouble(scenarioOf(new URLSearchParams({ probe, run, step: '1' })));
  const page: PageInterface = { ...double, request: { ...double.request, ...request } };
  const store = createAppStore(page);
  followMain(store, page);
  return store;
}

/** Resolves as soon as the state is so. */
export async function until(
  store: AppStore,
  isSo: (state: ReturnType<AppStore['getState']>) => boolean,
) {
  if (isSo(store.getState())) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe((state) => {
      if (!isSo(state)) return;
      stop();
      resolve();
    });
  });
}

/** A store whose person has come as far as the review. */
export async function atReview(overrides: Overrides = {}): Promise<AppStore> {
  const store = makeStore(overrides);
  await store.getState().probeDisks();
  store.getState().chooseDisk(windowsAndLinux);
  await store.getState().sendPassphrase('tide and time', 'tide and time');
  await store.getState().openReview();
  return store;
}
