import { useEffect, useState } from 'react';

export interface SkeletonProps {
  readonly label: string;
  readonly rows: number;
}

/** Grey shapes where data will stand; only after 200 ms, so that a quick answer does not flicker. */
export function Skeleton({ label, rows }: SkeletonProps) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={`skeleton ${isShown ? 'is-shown' : ''}`} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton-row" aria-hidden="true">
          <div className="skeleton-dot" />
          <div className="skeleton-lines">
            <div />
            <div />
          </div>
        </div>
      ))}
    </div>
  );
}
