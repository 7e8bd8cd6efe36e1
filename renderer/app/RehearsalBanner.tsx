import { useTranslation } from 'react-i18next';
import { useApp } from '../state/use-app.ts';
import { Icon } from '../ui/Icon.tsx';

/** Always visible while files stand in for disks. */
export function RehearsalBanner() {
  const { t } = useTranslation();
  const isRehearsal = useApp((state) => state.application?.isRehearsal ?? false);
  if (!isRehearsal) return null;
  return (
    <div className="banner" role="region" aria-label={t('rehearsal.label')}>
      <Icon name="flask" />
      <strong>{t('rehearsal.title')}</strong>
      <span>{t('rehearsal.text')}</span>
    </div>
  );
}
