import { useEffect } from 'react';
import { useAppStore } from '../state/use-app.ts';
import type { AppStore } from '../state/store.ts';

function toggleLog(store: AppStore): void {
  const { job, isLogOpen, pageId, setLogOpen, goTo } = store.getState();
  if (job.state.kind === 'idle') return;
  if (pageId !== 'install') goTo('install');
  setLogOpen(pageId === 'install' ? !isLogOpen : true);
}

function handle(store: AppStore, event: KeyboardEvent): boolean {
  const { pageId, isHelpOpen, setHelpOpen, probeDisks, probe, checkMachine } = store.getState();
  if (event.key === 'F1') {
    setHelpOpen(!isHelpOpen);
    return true;
  }
  if (event.key === 'F5') {
    if (pageId === 'disk' && probe.kind !== 'loading') void probeDisks();
    if (pageId === 'checks') void checkMachine();
    // Elsewhere F5 must not reload the page under a running install.
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
