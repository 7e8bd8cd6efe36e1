import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';

export interface PageFooterProps {
  /** Why the way on is closed; empty when it is open. */
  readonly excuse: string;
  /** The way back and the way on. */
  readonly children: ReactNode;
}

/** The foot of a page that leads on: help, then what is missing, then the ways from here. */
export function PageFooter({ excuse, children }: PageFooterProps) {
  const { t } = useTranslation();
  const setHelpOpen = useApp((state) => state.setHelpOpen);
  return (
    <footer className="page-footer">
      <Button look="flat" icon="question" onPress={() => setHelpOpen(true)}>
        {t('buttons.help')}
      </Button>
      <p className="page-excuse quiet" id="page-excuse" role="status">
        {excuse}
      </p>
      {children}
    </footer>
  );
}
