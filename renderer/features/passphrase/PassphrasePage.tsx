import { useState } from 'react';
import { NextButton } from '../../app/NextButton.tsx';
import { Page } from '../../app/Page.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { isReady } from './observations.ts';
import { PassphraseInput } from './PassphraseInput.tsx';
import { Remarks } from './Remarks.tsx';
import { usePassphrase } from './use-passphrase.ts';
import './passphrase.css';

function IsSet() {
  const { t } = useText();
  const clear = useApp((state) => state.clearPassphrase);
  return (
    <Note
      kind="positive"
      title={t('passphrase.isSet')}
      actions={<Button onPress={() => void clear()}>{t('passphrase.forget')}</Button>}
    >
      <p>{t('passphrase.isSetText')}</p>
    </Note>
  );
}

type Entry = ReturnType<typeof usePassphrase>;

function Inputs({ entry }: { readonly entry: Entry }) {
  const { t } = useText();
  const [isShown, setShown] = useState(false);
  const [isCapsLockOn, setCapsLockOn] = useState(false);
  const { seen, look } = entry;
  const common = { isShown, onChange: look, onCapsLock: setCapsLockOn };
  return (
    <div className="passphrase-inputs">
      <PassphraseInput
        label={t('passphrase.label')}
        reference={entry.first}
        isInvalid={seen.problem !== null}
        {...common}
      >
        <Button icon={isShown ? 'concealed' : 'eye'} onPress={() => setShown(!isShown)}>
          {t(isShown ? 'passphrase.hide' : 'passphrase.show')}
        </Button>
      </PassphraseInput>
      <PassphraseInput
        label={t('passphrase.repetition')}
        reference={entry.second}
        isInvalid={seen.repetition === 'different'}
        {...common}
      />
      <Remarks seen={seen} isCapsLockOn={isCapsLockOn} />
    </div>
  );
}

function excuseOf(entry: Entry): 'no-passphrase' | 'not-repeated' | 'different' | null {
  if (entry.canGoOn) return null;
  if (entry.seen.isEmpty) return 'no-passphrase';
  return entry.seen.repetition === 'different' ? 'different' : 'not-repeated';
}

/** The passphrase of the encrypted container. It is passed on once and kept nowhere in the page. */
export function PassphrasePage() {
  const { t, sayProblem, sayNext } = useText();
  const entry = usePassphrase();
  const excuse = excuseOf(entry);
  const goOn = (): void => void entry.goOn();
  return (
    <Page
      id="passphrase"
      title={t('passphrase.title')}
      hasBack
      next={<NextButton onPress={goOn} isDisabled={!entry.canGoOn} />}
      onEnter={entry.canGoOn ? goOn : null}
      excuse={excuse === null ? null : t(`excuses.${excuse}`)}
    >
      <p>{t('passphrase.intro')}</p>
      {entry.hasPassphrase && !isReady(entry.seen) ? <IsSet /> : null}
      {entry.problem === null ? null : (
        <Note kind="error" title={sayProblem(entry.problem)}>
          <p>{sayNext(entry.problem)}</p>
        </Note>
      )}
      <Inputs entry={entry} />
      <p className="quiet">{t('passphrase.advice')}</p>
    </Page>
  );
}
