import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useApp } from '../state/use-app.ts';
import { HelpDialog } from './HelpDialog.tsx';
import type { HelpDialogProps } from './HelpDialog.tsx';

export interface PageFrameProps {
  readonly title: string;
  /** What F1 shows. */
  readonly help: HelpDialogProps;
  /** The content, and the foot if there is one. */
  readonly children: ReactNode;
  /** Names the page to the style sheets. */
  readonly className?: string;
  /** Buttons about the whole page, at the end of its head; null keeps their place. */
  readonly actions?: ReactNode;
}

/** What every page has: its title as the head, and its help. */
export function PageFrame({ title, help, children, className = '', actions }: PageFrameProps) {
  const isHelpOpen = useApp((state) => state.isHelpOpen);
  const heading = useRef<HTMLHeadingElement>(null);
  // The new page's name is what a screen reader says first; the Tab order starts from there.
  useEffect(() => heading.current?.focus(), []);
  const hasActions = actions !== undefined;
  return (
    <main className={`page ${className}`} aria-labelledby="page-title">
      <header className={`page-header ${hasActions ? 'page-header-with-actions' : ''}`}>
        <h1 id="page-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {hasActions && actions !== null ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
      {isHelpOpen ? <HelpDialog {...help} /> : null}
    </main>
  );
}
