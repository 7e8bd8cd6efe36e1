import { pageOrder } from '../app/journey.ts';
import type { PageId } from '../app/journey.ts';
import type { SliceTools } from './slice.ts';

export interface NavigationSlice {
  readonly pageId: PageId;
  readonly isHelpOpen: boolean;
  readonly isLogOpen: boolean;
  readonly goTo: (pageId: PageId) => void;
  readonly goNext: () => void;
  readonly goBack: () => void;
  readonly setHelpOpen: (isHelpOpen: boolean) => void;
  readonly setLogOpen: (isLogOpen: boolean) => void;
}

export function navigationSlice({ set, get }: SliceTools): NavigationSlice {
  const move = (by: number): void => {
    const next = pageOrder[pageOrder.indexOf(get().pageId) + by];
    if (next !== undefined) set({ pageId: next, isHelpOpen: false });
  };
  return {
    pageId: 'welcome',
    isHelpOpen: false,
    isLogOpen: false,
    goTo: (pageId) => set({ pageId, isHelpOpen: false }),
    goNext: () => move(1),
    goBack: () => move(-1),
    setHelpOpen: (isHelpOpen) => set({ isHelpOpen }),
    setLogOpen: (isLogOpen) => set({ isLogOpen }),
  };
}
