import { useEffect, useState } from 'react';

/** A result that is older than this is worth a second look. */
const oldMs = 15 * 60_000;

/** Whether something has become old; wakes up once, when it does. */
export function useIsOld(atMs: number): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, atMs + oldMs - Date.now()));
    return () => clearTimeout(timer);
  }, [atMs]);
  return now - atMs >= oldMs;
}
