import { useTranslation } from 'react-i18next';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { PageId } from './journey.ts';

/** What F1 shows: the page in a few sentences, and the keys. */
export function HelpDialog({ id }: { readonly id: PageId }) {
  const { t } = useTranslation();
  const setHelpOpen = useApp((state) => state.setHelpOpen);
  const close = (): void => setHelpOpen(false);
  return (
    <Dialog
      title={t('help.title', { page: t(`pages.${id}`) })}
      onClose={close}
      buttons={
        <Button look="primary" onPress={close}>
          {t('buttons.close')}
        </Button>
      }
    >
      <p>{t(`help.${id}`)}</p>
      <p className="quiet">{t('help.keys')}</p>
    </Dialog>
  );
}
