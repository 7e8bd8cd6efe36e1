import type { z } from 'zod';
import type { applicationSchema } from '../../core/ipc/contract.ts';
import type { Problem } from '../../core/errors/problem.ts';
import type { SliceTools } from './slice.ts';

export type Application = z.infer<typeof applicationSchema>;
export type Look = Application['look'];

export interface ApplicationSlice {
  /** Null until main has answered; the first page is drawn without waiting for it. */
  readonly application: Application | null;
  /** Main has been asked, whether or not it could say anything. */
  readonly isApplicationAsked: boolean;
  /** The helper ended although nobody asked it to. */
  readonly lostHelper: Problem | null;
  readonly loadApplication: () => Promise<void>;
  readonly setLook: (look: Look) => void;
  readonly setLostHelper: (problem: Problem | null) => void;
  readonly quit: () => Promise<void>;
}

export function applicationSlice({ set, page }: SliceTools): ApplicationSlice {
  return {
    application: null,
    isApplicationAsked: false,
    lostHelper: null,
    async loadApplication() {
      const answer = await page.request['application.get']({});
      set({
        isApplicationAsked: true,
        ...(answer.ok ? { application: answer.value } : {}),
      });
    },
    setLook(look) {
      set(({ application }) =>
        application === null ? {} : { application: { ...application, look } },
      );
    },
    setLostHelper: (lostHelper) => set({ lostHelper }),
    async quit() {
      await page.request['application.quit']({});
    },
  };
}
