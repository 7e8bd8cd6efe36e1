import { useEffect } from 'react';
import { useApp } from '../../state/use-app.ts';

/** Coming to a page that shows the root is the request to look at it, once. */
export function useScan(): void {
  const isUnasked = useApp((state) => state.summary.kind === 'unasked');
  const scan = useApp((state) => state.scan);
  useEffect(() => {
    if (isUnasked) void scan(false);
  }, [isUnasked, scan]);
}
