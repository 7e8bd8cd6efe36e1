import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ManagerPageId } from './manager-pages.ts';
import { PageColumn } from './PageColumn.tsx';
import { PageFrame } from './PageFrame.tsx';

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
  const help = {
    page: t(`manager.pages.${id}`),
    text: t(`manager.help.${id}`),
    keys: t('manager.help.keys'),
  };
  return (
    <PageFrame title={title} help={help} className={`page-${id}`} actions={actions ?? null}>
      {isFilled ? (
        <div className="page-filled">{children}</div>
      ) : (
        <PageColumn isWide>{children}</PageColumn>
      )}
    </PageFrame>
  );
}
