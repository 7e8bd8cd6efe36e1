import { useEffect } from 'react';
import { useAppStore } from '../state/use-app.ts';
import type { AppState, AppStore } from '../state/store.ts';
import { faceKind } from './face-kind.ts';

function toggleLog(store: AppStore): void {
  const state = store.getState();
  const { job, isLogOpen, pageId, setLogOpen, goTo } = state;
  if (faceKind(state) === 'manager') {
    if (state.changeJob.state !== 'idle') state.openChangeProgress();
    return;
  }
  if (job.state.kind === 'idle') return;
  if (pageId !== 'install') goTo('install');
  setLogOpen(pageId === 'install' ? !isLogOpen : true);
}

/** Looks again at what the open page shows. Never reloads the page itself under a running install. */
function lookAgain(state: AppState): void {
  if (faceKind(state) === 'manager') void state.scan(true);
  else if (faceKind(state) === 'stick') void state.probeDisks();
  else if (state.pageId === 'disk' && state.probe.kind !== 'loading') void state.probeDisks();
  else if (state.pageId === 'checks') void state.checkMachine();
}

function handle(store: AppStore, event: KeyboardEvent): boolean {
  const state = store.getState();
  const { isHelpOpen, setHelpOpen } = state;
  if (event.key === 'F1') {
    setHelpOpen(!isHelpOpen);
    return true;
  }
  if (event.key === 'F5') {
    lookAgain(state);
    return true;
  }
  if (event.key.toLowerCase() === 'l' && event.ctrlKey && !event.altKey && !event.shiftKey) {
    toggleLog(store);
    return true;
  }
  return false;
}

/** The keys that work on every page: F1, F5 and Ctrl+L. */
export function useShortcuts(): void {
  const store = useAppStore();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (handle(store, event)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [store]);
}
