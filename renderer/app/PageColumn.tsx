import type { ReactNode } from 'react';

export interface PageColumnProps {
  readonly children: ReactNode;
  readonly isWide?: boolean;
}

/** The content of a page that scrolls as a whole, in a column that can be read. */
export function PageColumn({ children, isWide = false }: PageColumnProps) {
  return (
    <div className="page-scroll">
      <div className={`page-column ${isWide ? 'is-wide' : ''}`}>{children}</div>
    </div>
  );
}
