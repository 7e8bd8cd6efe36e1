import { NextButton } from '../../app/NextButton.tsx';
import { Page } from '../../app/Page.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { KeptGroups } from './KeptGroups.tsx';
import { RollbackSection } from './RollbackSection.tsx';
import './keep.css';

/** What of the root survives a boot, and how the rest is rolled back. */
export function KeepPage() {
  const { t } = useText();
  const system = useApp((state) => state.system);
  const goNext = useApp((state) => state.goNext);
  return (
    <Page
      id="keep"
      title={t('keep.title')}
      hasBack
      next={<NextButton onPress={goNext} />}
      onEnter={goNext}
    >
      {system === null ? (
        <Note kind="information" title={t('excuses.not-checked')} />
      ) : (
        <>
          <p>{t('keep.intro')}</p>
          <RollbackSection rollback={system.rollback} />
          <KeptGroups system={system} />
        </>
      )}
    </Page>
  );
}
