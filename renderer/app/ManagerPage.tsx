import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/use-app.ts';
import { HelpDialog } from './HelpDialog.tsx';
import type { ManagerPageId } from './manager-pages.ts';

export interface ManagerPageProps {
  readonly id: ManagerPageId;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons about the whole page, at the end of its head. */
  readonly actions?: ReactNode;
  /** The content fills the page and scrolls by itself, as a table does. */
  readonly isFilled?: boolean;
}

/** The frame of the drift manager's pages: there is no way on, so there is no foot. */
export function ManagerPage({ id, title, children, actions, isFilled = false }: ManagerPageProps) {
  const { t } = useTranslation();
  const isHelpOpen = useApp((state) => state.isHelpOpen);
  const heading = useRef<HTMLHeadingElement>(null);
  // The new page's name is what a screen reader says first; the Tab order starts from there.
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className={`page page-${id}`} aria-labelledby="page-title">
      <header className="page-header page-header-with-actions">
        <h1 id="page-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </header>
      {isFilled ? (
        <div className="page-filled">{children}</div>
      ) : (
        <div className="page-scroll">
          <div className="page-column is-wide">{children}</div>
        </div>
      )}
      {isHelpOpen ? (
        <HelpDialog
          page={t(`manager.pages.${id}`)}
          text={t(`manager.help.${id}`)}
          keys={t('manager.help.keys')}
        />
      ) : null}
    </main>
  );
}
