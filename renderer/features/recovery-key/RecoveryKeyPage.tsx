import { useState } from 'react';
import { NextButton } from '../../app/NextButton.tsx';
import { Page } from '../../app/Page.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { ShownRecoveryKey } from '../../state/recovery-key.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { EnterKey } from './EnterKey.tsx';
import { KeyShown } from './KeyShown.tsx';
import { KeyTest } from './KeyTest.tsx';
import '../passphrase/passphrase.css';
import { useFocus } from './use-focus.ts';
import './recovery-key.css';

function Choice() {
  const { t } = useText();
  const isWanted = useApp((state) => state.spec?.encryption.recoveryKey === true);
  const want = useApp((state) => state.wantRecoveryKey);
  const card = (id: 'want' | 'decline', text: 'wantText' | 'declineText') => ({
    id,
    label: t(`recoveryKey.${id}`),
    content: (
      <>
        <strong>{t(`recoveryKey.${id}`)}</strong>
        <span className="quiet">{t(`recoveryKey.${text}`)}</span>
      </>
    ),
  });
  return (
    <RadioCards
      label={t('recoveryKey.choice')}
      value={isWanted ? 'want' : 'decline'}
      cards={[card('want', 'wantText'), card('decline', 'declineText')]}
      onChange={(id) => want(id === 'want')}
    />
  );
}

interface MakeProps {
  readonly onShown: (shown: ShownRecoveryKey) => void;
}

function Make({ onShown }: MakeProps) {
  const { t } = useText();
  const state = useApp((all) => all.recoveryKey);
  const make = useApp((all) => all.makeRecoveryKey);
  const show = useApp((all) => all.showRecoveryKey);
  const press = async (request: typeof make): Promise<void> => {
    const answer = await request();
    if (answer.ok) onShown(answer.value);
  };
  return (
    <div>
      <p className="quiet">{t('recoveryKey.hidden')}</p>
      <div className="key-buttons">
        {state === 'made' ? (
          <Button look="primary" icon="eye" onPress={() => void press(show)}>
            {t('recoveryKey.showAgain')}
          </Button>
        ) : null}
        <Button
          look={state === 'made' ? 'normal' : 'primary'}
          icon="key"
          onPress={() => void press(make)}
        >
          {t(state === 'made' ? 'recoveryKey.makeAnother' : 'recoveryKey.make')}
        </Button>
      </div>
    </div>
  );
}

function Tested({ onShown }: MakeProps) {
  const { t } = useText();
  const make = useApp((all) => all.makeRecoveryKey);
  const isContinued = useApp((all) => all.beginning === 'continue');
  const makeAnother = async (): Promise<void> => {
    const answer = await make();
    if (answer.ok) onShown(answer.value);
  };
  const verdict = useFocus<HTMLDivElement>();
  const another = (
    <Button onPress={() => void makeAnother()}>{t('recoveryKey.makeAnother')}</Button>
  );
  return (
    <div ref={verdict} tabIndex={-1} className="key-verdict" role="status">
      <Note
        kind="positive"
        title={t('recoveryKey.tested')}
        {...(isContinued ? {} : { actions: another })}
      >
        <p>{t('recoveryKey.testedText')}</p>
      </Note>
    </div>
  );
}

/** Making, showing and testing the key. The key is in this component while it is shown, and nowhere else. */
function Key() {
  const state = useApp((all) => all.recoveryKey);
  const [shown, setShown] = useState<ShownRecoveryKey | null>(null);
  const [asked, setAsked] = useState<readonly number[] | null>(null);
  const show = useApp((all) => all.showRecoveryKey);
  const open = (next: ShownRecoveryKey): void => {
    setAsked(null);
    setShown(next);
  };
  const showAgain = async (): Promise<void> => {
    const answer = await show();
    if (answer.ok) open(answer.value);
  };
  if (state === 'tested') return <Tested onShown={open} />;
  if (shown !== null) {
    const test = (): void => {
      setAsked(shown.asked);
      setShown(null);
    };
    return <KeyShown shown={shown} onTest={test} />;
  }
  if (asked !== null) return <KeyTest asked={asked} onShow={() => void showAgain()} />;
  return <Make onShown={open} />;
}

type Missing = 'not-made' | 'not-tested' | 'not-entered';

function useMissing(isEntered: boolean): Missing | null {
  const isWanted = useApp((all) => all.spec?.encryption.recoveryKey === true);
  const state = useApp((all) => all.recoveryKey);
  if (!isWanted || state === 'tested') return null;
  if (isEntered) return 'not-entered';
  return state === 'made' ? 'not-tested' : 'not-made';
}

/** The second key of the container: offered, made, put somewhere else, and tested. */
export function RecoveryKeyPage() {
  const { t } = useText();
  const goNext = useApp((all) => all.goNext);
  // A run that is continued has its spec, and maybe its key, already.
  const isContinued = useApp((all) => all.beginning === 'continue');
  const isWanted = useApp((all) => all.spec?.encryption.recoveryKey === true);
  const isTested = useApp((all) => all.recoveryKey === 'tested');
  const isEntered = isContinued && isWanted;
  const missing = useMissing(isEntered);
  return (
    <Page
      id="recovery-key"
      title={t('recoveryKey.title')}
      hasBack
      next={<NextButton onPress={goNext} isDisabled={missing !== null} />}
      onEnter={missing === null ? goNext : null}
      excuse={missing === null ? null : t(`recoveryKey.excuses.${missing}`)}
    >
      <p>{t('recoveryKey.intro')}</p>
      {isContinued ? null : <Choice />}
      {isEntered && !isTested ? <EnterKey /> : null}
      {isWanted && (!isContinued || isTested) ? <Key /> : null}
    </Page>
  );
}
