import type { Finding } from '../../core/health/finding.ts';
import type { Loading } from './loading.ts';
import type { SliceTools } from './slice.ts';

export interface HealthSlice {
  readonly health: Loading<readonly Finding[]>;
  /** Looking again; what was found before stays on the screen meanwhile. */
  readonly isHealthBusy: boolean;
  readonly loadHealth: () => Promise<void>;
}

export function healthSlice({ set, get, page }: SliceTools): HealthSlice {
  return {
    health: { kind: 'unasked' },
    isHealthBusy: false,
    async loadHealth() {
      if (get().isHealthBusy) return;
      set({ isHealthBusy: true });
      if (get().health.kind !== 'loaded') set({ health: { kind: 'loading' } });
      const answer = await page.request['health.get']({});
      set({
        isHealthBusy: false,
        health: answer.ok
          ? { kind: 'loaded', value: answer.value.findings }
          : { kind: 'failed', problem: answer.problem },
      });
    },
  };
}
