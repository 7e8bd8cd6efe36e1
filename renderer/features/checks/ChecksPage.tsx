import { useEffect } from 'react';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { checksExcuse } from '../../app/journey.ts';
import { NextButton } from '../../app/NextButton.tsx';
import { Page } from '../../app/Page.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CheckList } from './CheckList.tsx';
import { useNetworkChange } from './use-network-change.ts';

/** A live system that is no NixOS can only rehearse; what would be installed is said. */
function ReleaseNote() {
  const { t } = useText();
  const choices = useApp((state) => state.choices);
  const release = useApp((state) => state.system?.release ?? '');
  if (choices.kind !== 'loaded' || choices.value.release !== null) return null;
  return (
    <Note kind="information" title={t('checks.noRelease')}>
      <p>{t('checks.noReleaseText', { release })}</p>
    </Note>
  );
}

function Body() {
  const { t } = useText();
  const choices = useApp((state) => state.choices);
  const preflight = useApp((state) => state.preflight);
  const isChecking = useApp((state) => state.isCheckingMachine);
  const loadChoices = useApp((state) => state.loadChoices);
  const checkMachine = useApp((state) => state.checkMachine);
  const retry = (): void => {
    void loadChoices();
    void checkMachine();
  };
  if (preflight.kind === 'failed')
    return <LoadFailed problem={preflight.problem} onRetry={retry} />;
  if (choices.kind === 'failed') return <LoadFailed problem={choices.problem} onRetry={retry} />;
  if (preflight.kind !== 'loaded') return <Skeleton label={t('checks.loading')} rows={5} />;
  if (preflight.value.length === 0) return <Note kind="information" title={t('checks.none')} />;
  return (
    <>
      <CheckList items={preflight.value} isBusy={isChecking} />
      <ReleaseNote />
    </>
  );
}

/** Whether this computer is ready, with numbers and remedies. Only what cannot work holds one back. */
export function ChecksPage() {
  const { t } = useText();
  const preflight = useApp((state) => state.preflight.kind);
  const choices = useApp((state) => state.choices.kind);
  const loadChoices = useApp((state) => state.loadChoices);
  const checkMachine = useApp((state) => state.checkMachine);
  const isChecking = useApp((state) => state.isCheckingMachine);
  const goNext = useApp((state) => state.goNext);
  const excuse = useApp(checksExcuse);
  useEffect(() => {
    if (choices === 'unasked') void loadChoices();
    if (preflight === 'unasked') void checkMachine();
  }, [choices, preflight, loadChoices, checkMachine]);
  useNetworkChange(() => void checkMachine());
  const isBusy = isChecking || preflight === 'unasked';
  return (
    <Page
      id="checks"
      title={t('checks.title')}
      hasBack
      next={<NextButton onPress={goNext} isDisabled={excuse !== null} />}
      onEnter={excuse === null ? goNext : null}
      excuse={excuse === null || excuse === 'not-checked' ? null : t(`excuses.${excuse}`)}
    >
      <div className="disk-intro">
        <p>{t('checks.intro')}</p>
        <Button icon="refresh" onPress={() => void checkMachine()} isDisabled={isBusy}>
          {t(isChecking ? 'checks.checking' : 'checks.again')}
        </Button>
      </div>
      <Body />
    </Page>
  );
}
