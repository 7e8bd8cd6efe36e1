import { useTranslation } from 'react-i18next';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export interface HelpDialogProps {
  /** The page's name, as the list has it. */
  readonly page: string;
  readonly text: string;
  readonly keys: string;
}

/** What F1 shows: the page in a few sentences, and the keys. */
export function HelpDialog({ page, text, keys }: HelpDialogProps) {
  const { t } = useTranslation();
  const setHelpOpen = useApp((state) => state.setHelpOpen);
  const close = (): void => setHelpOpen(false);
  return (
    <Dialog
      title={t('help.title', { page })}
      onClose={close}
      buttons={
        <Button look="primary" onPress={close}>
          {t('buttons.close')}
        </Button>
      }
    >
      <p>{text}</p>
      <p className="quiet">{keys}</p>
    </Dialog>
  );
}
