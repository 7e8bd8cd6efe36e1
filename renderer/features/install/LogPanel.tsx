import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { LogView } from './LogView.tsx';

/** The log, folded away until one wants it (Ctrl+L). */
export function LogPanel() {
  const { t } = useText();
  const isOpen = useApp((state) => state.isLogOpen);
  const setOpen = useApp((state) => state.setLogOpen);
  const panel = useRef<HTMLElement>(null);
  // Ctrl+L may open it below the edge of the page.
  useEffect(() => {
    if (isOpen) panel.current?.scrollIntoView({ block: 'end' });
  }, [isOpen]);
  return (
    <section ref={panel} className="log-panel" aria-label={t('log.label')}>
      <Button
        icon={isOpen ? 'down' : 'right'}
        look="flat"
        isExpanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'log.hide' : 'log.show')}
      </Button>
      {isOpen ? <LogView /> : null}
    </section>
  );
}
