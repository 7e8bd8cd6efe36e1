import { useEffect } from 'react';
import { loadLaterParts } from '../ui/later.tsx';

/**
 * Stands beside the first page. Once that takes input, this marks it on the page's timeline (the start
 * is measured by it) and has the rest of the program loaded.
 */
export function Ready() {
  useEffect(() => {
    performance.mark('interactive');
    loadLaterParts();
  }, []);
  return null;
}
