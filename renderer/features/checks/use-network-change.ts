import { useEffect, useRef } from 'react';

/** A device that has just got its address is not through to the internet at once; in ms. */
const settleMs = 1500;

/** Calls when the computer has got or lost its network, once that has settled. */
export function useNetworkChange(onChange: () => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), settleMs);
    };
    window.addEventListener('online', changed);
    window.addEventListener('offline', changed);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', changed);
      window.removeEventListener('offline', changed);
    };
  }, []);
}
