import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';

/** Says where what is filled in came from, so that nobody takes it for the program's own proposal. */
export function OpenedSpecNote() {
  const { t } = useText();
  const opened = useApp((state) => state.openedSpec);
  if (opened === null) return null;
  return (
    <Note kind="information" title={t('welcome.opened', { path: opened.path })}>
      <p>{t('welcome.openedText')}</p>
      {opened.hasSystem ? null : <p>{t('welcome.openedDiskOnly')}</p>}
    </Note>
  );
}
